import { Link } from '#/ui/text/link.tsx';
import { Small } from '#/ui/text/small.tsx';
import type { Cited } from '../queries/recent-changes.ts';

type BecauseProps = { at: string; because: string | null; hunch: string | null; cites: readonly Cited[] };

/** Why something changed: in words, and the evidence it rests on, a step away. */
export function Because({ at, because, hunch, cites }: BecauseProps) {
  return (
    <>
      {because ? <p>{because}</p> : null}
      {hunch ? (
        <p>
          <b>A hunch:</b> {hunch}
        </p>
      ) : null}
      {cites.map(({ id, title }) => (
        <Small key={id}>
          <Link href={`${at}/evidence/${id}`}>{title}</Link>
        </Small>
      ))}
      {because || hunch || cites.length > 0 ? null : <p>What was learnt stands with the decision.</p>}
    </>
  );
}
