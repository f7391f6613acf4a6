import type { Side } from '#/ui/sides/side.ts';
import { SideMark } from '#/ui/sides/side-mark.tsx';
import { DateText } from './date-text.tsx';

type PersonLineProps = {
  name: string;
  /** What the person does there: "head of revenues". */
  role?: string;
  /** The organisation. */
  party?: string;
  side?: Side;
  iso?: string;
  timeZone?: string;
};

/** Who, for whom, on which side, when: one line of running text. */
export function PersonLine({ name, role, party, side, iso, timeZone }: PersonLineProps) {
  return (
    <>
      <b dir="auto">{name}</b>
      {role ? `, ${role}` : null}
      {party ? `, ${party}` : null}
      {side ? ', ' : null}
      {side ? <SideMark side={side} /> : null}
      {iso ? ', ' : null}
      {iso ? <DateText iso={iso} timeZone={timeZone} /> : null}
    </>
  );
}
