import { DateText } from '#/ui/text/date-text.tsx';
import { Row, Rows } from '#/ui/text/rows.tsx';
import type { DecisionView } from '../queries/decision.ts';

/** Who has signed the variation, who declined, and whom it waits for. */
export function NamesUnder({ decision }: { decision: DecisionView }) {
  const parties = decision.rounds[0]?.parties.filter(({ signs }) => signs) ?? [];
  return (
    <Rows label="Signatures">
      {parties.map((party) => {
        const name = decision.names.filter(({ partyId, kind }) => partyId === party.id && kind !== 'witness').at(-1);
        return (
          <Row
            key={party.id}
            title={party.name}
            state={!name ? 'Not yet' : name.kind === 'signature' ? 'Signed' : 'Does not sign'}
            quiet={!name}
          >
            {name ? (
              <>
                {name.reason ? `“${name.reason}” ` : null}
                {name.person}, <DateText iso={name.at} timeZone={decision.timeZone} />
              </>
            ) : undefined}
          </Row>
        );
      })}
    </Rows>
  );
}
