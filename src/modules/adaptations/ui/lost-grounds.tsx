import { GAP_WORDS } from '#/modules/evidence/standing.ts';
import { Notice } from '#/ui/state/notice.tsx';
import { DateText } from '#/ui/text/date-text.tsx';
import type { DecisionView } from '../queries/decision.ts';

/** A decision that rests on what is no longer here stays, and is worth another look. */
export function LostGrounds({ decision }: { decision: Pick<DecisionView, 'lost' | 'state'> }) {
  const { lost, state } = decision;
  if (lost.length === 0) return null;
  const isAgreed = state === 'agreed';
  return (
    <Notice
      title={isAgreed ? 'Worth another look: a story this rests on is gone' : 'A story this proposal rests on is gone'}
    >
      {lost.map(({ evidenceId, gap }) => (
        <p key={evidenceId}>
          {GAP_WORDS[gap.how]} <DateText iso={gap.on} />.
        </p>
      ))}
      <p>
        {isAgreed ? (
          <>
            What was decided stays. <a href="#look-again">Say whether it still stands.</a>
          </>
        ) : (
          'Does the rest of what it rests on carry it?'
        )}
      </p>
    </Notice>
  );
}
