import { SideMark } from '#/ui/sides/side-mark.tsx';
import { DateText } from '#/ui/text/date-text.tsx';
import { Row, Rows } from '#/ui/text/rows.tsx';
import type { NameUnder } from '../queries/names.ts';
import { SIGNATURE_WORDS } from '../words.ts';

type NamesUnderProps = {
  names: NameUnder[];
  /** Signing parties whose name is still missing. */
  waiting: { id: string; name: string; side: NameUnder['side'] }[];
  timeZone: string;
};

/** Whose names are under a text, since when, and who is still waited for. */
export function NamesUnder({ names, waiting, timeZone }: NamesUnderProps) {
  return (
    <Rows label="Names under this text">
      {names.map((name) => (
        <Row
          key={`${name.partyId} ${name.at}`}
          title={
            <>
              <b>{name.party}</b>, <SideMark side={name.side} />
            </>
          }
          state={SIGNATURE_WORDS[name.kind]}
        >
          {name.person ?? 'Somebody'}, <DateText iso={name.at} form="moment" timeZone={timeZone} />
          {name.reason ? `. “${name.reason}”` : null}
        </Row>
      ))}
      {waiting.map((party) => (
        <Row
          key={party.id}
          title={
            <>
              <b>{party.name}</b>, <SideMark side={party.side} />
            </>
          }
          state="Waited for"
          quiet
        />
      ))}
    </Rows>
  );
}
