import { Axis } from '#/ui/page/axis.tsx';
import { Question } from '#/ui/page/question.tsx';
import type { DecisionView } from '../queries/decision.ts';
import styles from './decision-body.module.css';
import { DecisionText } from './decision-text.tsx';
import { Positions } from './positions.tsx';

/** What it would say, and beside it how each party stands. */
export function DecisionBody({ decision, at }: { decision: DecisionView; at: string }) {
  const [round] = decision.rounds;
  const isAgreed = decision.state === 'agreed';
  const isAsked = decision.state === 'open';
  return (
    <div className={styles.body}>
      <Axis flip>
        <Question narrow title={isAgreed ? 'What does it say now?' : 'What would it say?'}>
          <DecisionText decision={decision} at={at} />
        </Question>
        <Question
          narrow
          title={isAsked ? 'Does anybody object?' : isAgreed ? 'Who consented?' : 'Who said what?'}
          lead={
            isAsked && !round?.revealedAt
              ? 'The commissioning side answers too, and is shown when all others who sign have spoken.'
              : undefined
          }
        >
          <Positions parties={round?.parties ?? []} timeZone={decision.timeZone} />
        </Question>
      </Axis>
    </div>
  );
}
