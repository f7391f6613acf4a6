import { DateText } from '#/ui/text/date-text.tsx';
import { Row, Rows } from '#/ui/text/rows.tsx';
import type { DecisionView } from '../queries/decision.ts';
import { LOOK_WORDS } from '../stand-words.ts';

/** What was found each time the decision came back. */
export function SecondLooks({ decision }: { decision: DecisionView }) {
  if (decision.looks.length === 0) return null;
  return (
    <Rows label="Looked at again">
      {decision.looks.map((look) => (
        <Row key={look.id} title={look.found} state={LOOK_WORDS[look.outcome]}>
          {look.by}, <DateText iso={look.at} timeZone={decision.timeZone} />.{' '}
          {look.nextOn ? (
            <>
              It comes back on <DateText iso={look.nextOn} />.
            </>
          ) : (
            'It does not come back.'
          )}
        </Row>
      ))}
    </Rows>
  );
}
