import { PageHead } from '#/ui/page/page-head.tsx';
import { Notice } from '#/ui/state/notice.tsx';
import { DateText } from '#/ui/text/date-text.tsx';
import { Link } from '#/ui/text/link.tsx';
import { Steps } from '#/ui/text/steps.tsx';
import type { DecisionView } from '../queries/decision.ts';
import { STATE_WORDS, stepsOf } from '../stand-words.ts';
import styles from './decision-head.module.css';

/** The proposal in its sentence, by whom and when, and where it stands. */
export function DecisionHead({ decision, at }: { decision: DecisionView; at: string }) {
  const { state, version, timeZone } = decision;
  const isUnderWay = state === 'open' || state === 'waiting for signatures';
  const [now, before] = decision.rounds;
  const isAskedAgainUnchanged =
    state === 'open' && now && before && now.text === before.text && `${now.conditions}` === `${before.conditions}`;
  return (
    <PageHead
      title={decision.text}
      lead={
        <>
          Put forward by {decision.proposedBy}
          {decision.proposedFor ? `, ${decision.proposedFor}` : ''}
          {decision.reviewId ? ', in a review' : ', between reviews'}, on{' '}
          <DateText iso={decision.proposedAt} timeZone={timeZone} />.{' '}
          {isUnderWay ? 'Nothing changes until every party that signs has consented.' : null}
          {decision.agreedAt ? (
            <>
              Agreed on <DateText iso={decision.agreedAt} timeZone={timeZone} />
              {version ? (
                <>
                  , as <Link href={`${at}/versions/${version}`}>version {version}</Link>
                </>
              ) : null}
              .
            </>
          ) : null}
        </>
      }
    >
      <Steps
        label="Where this proposal stands"
        steps={stepsOf({ ...decision, isLookedAt: decision.looks.length > 0 && decision.lookAgainOn === null })}
      />
      <div className={styles.told}>
        {state === 'resting' || state === 'withdrawn' ? (
          <Notice title={STATE_WORDS[state]}>
            <p>
              {decision.endReason ? `${decision.endReason} ` : ''}
              {decision.endedBy ? `${decision.endedBy}, ` : 'Since '}
              {decision.endedAt ? <DateText iso={decision.endedAt} timeZone={timeZone} /> : null}.
            </p>
          </Notice>
        ) : null}
        {isAskedAgainUnchanged && now.round > 1 ? (
          <Notice title="Everybody is asked again">
            <p>It was taken up again, or another decision changed something that this one is about.</p>
          </Notice>
        ) : null}
      </div>
    </PageHead>
  );
}
