import { Question } from '#/ui/page/question.tsx';
import { Stack } from '#/ui/page/stack.tsx';
import { DateText } from '#/ui/text/date-text.tsx';
import { CHANGES } from '../change-kinds.ts';
import type { DecisionView } from '../queries/decision.ts';
import { LookAgain } from './look-again.tsx';
import { LookBack } from './look-back.tsx';
import { SecondLooks } from './second-looks.tsx';

/** What came of a decision, beside what was expected, and when it comes back. */
export function CameOfIt({ agreementId, decision }: { agreementId: string; decision: DecisionView }) {
  const open = decision.made.filter(({ happened }) => happened === null);
  const { lookAgainOn, lost, may, today } = decision;
  return (
    <Question
      id="look-again"
      title="What came of it?"
      lead={
        lookAgainOn ? (
          <>
            {lookAgainOn <= today ? 'It is due to be looked at again since ' : 'It comes back on '}
            <DateText iso={lookAgainOn} />.
          </>
        ) : lost.length > 0 ? (
          'It was not to come back. Now it is worth another look.'
        ) : (
          'It has been looked at for the last time.'
        )
      }
    >
      <Stack space="far">
        <SecondLooks decision={decision} />
        {may.lookBack
          ? open.map((change) => (
              <LookBack
                key={change.id}
                agreementId={agreementId}
                adaptationId={change.id}
                change={CHANGES[change.kind].act.toLowerCase()}
                expected={change.expected ?? decision.expected}
              />
            ))
          : null}
        {may.lookAgain && (lookAgainOn || lost.length > 0) ? (
          <LookAgain key={lookAgainOn} agreementId={agreementId} decisionId={decision.id} dueOn={lookAgainOn} />
        ) : null}
      </Stack>
    </Question>
  );
}
