import { SideMark } from '#/ui/sides/side-mark.tsx';
import { DateText } from '#/ui/text/date-text.tsx';
import { Link } from '#/ui/text/link.tsx';
import { Row, Rows } from '#/ui/text/rows.tsx';
import type { RecordedDecision } from '../record-body.ts';

type RecordedDecisionsProps = { at: string; decisions: RecordedDecision[] };

/** Decisions with how each party stood when the record was put together, and why it stood so. */
export function RecordedDecisions({ at, decisions }: RecordedDecisionsProps) {
  return (
    <Rows>
      {decisions.map((decision) => (
        <Row
          key={decision.id}
          title={<Link href={`${at}/changes/${decision.id}`}>{decision.text}</Link>}
          state={decision.state}
          quiet
        >
          {decision.lookAgainOn ? (
            <>
              We look at it again on <DateText iso={decision.lookAgainOn} />.
            </>
          ) : null}
          <ul>
            {decision.positions.map(({ party, side, stand, reason }) => (
              <li key={party}>
                {party}, <SideMark side={side} />: {stand}
                {reason ? <>. “{reason}”</> : null}
              </li>
            ))}
          </ul>
        </Row>
      ))}
    </Rows>
  );
}
