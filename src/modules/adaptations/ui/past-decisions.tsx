import { Change } from '#/ui/paper/change.tsx';
import { DateText } from '#/ui/text/date-text.tsx';
import { Link } from '#/ui/text/link.tsx';
import { Small } from '#/ui/text/small.tsx';
import type { Changes } from '../queries/changes.ts';
import { STATE_WORDS } from '../stand-words.ts';
import styles from './past-decisions.module.css';

type PastDecisionsProps = { past: Changes['past']; at: string; timeZone: string };

/** What was decided, the newest first: it said, it says, because, what we expected, what came of it. */
export function PastDecisions({ past, at, timeZone }: PastDecisionsProps) {
  return past.map((decision) => (
    <article key={decision.id} className={styles.decision}>
      <h3>
        <Link href={`${at}/changes/${decision.id}`}>{decision.text}</Link>
      </h3>
      <Small>
        {decision.agreedAt ? (
          <>
            Agreed on <DateText iso={decision.agreedAt} timeZone={timeZone} />
          </>
        ) : (
          <>
            {STATE_WORDS[decision.state]}. Put forward on <DateText iso={decision.proposedAt} timeZone={timeZone} />
          </>
        )}
        {decision.version ? (
          <>
            {', '}
            <Link href={`${at}/versions/${decision.version}`}>version {decision.version}</Link>
          </>
        ) : null}
        {decision.lookAgainOn && decision.state === 'agreed' ? (
          <>
            . We look again on <DateText iso={decision.lookAgainOn} />
          </>
        ) : null}
        .
      </Small>
      {decision.isShaken ? (
        <p>
          A story that it rests on is no longer here.{' '}
          <Link href={`${at}/changes/${decision.id}#look-again`}>Does it still stand?</Link>
        </p>
      ) : null}
      {decision.changes.map((change) => (
        <div key={change.id} className={styles.change}>
          <Change
            was={change.from || 'Nothing was said'}
            is={change.to}
            because={change.because ?? decision.because ?? decision.hunch ?? 'What the decision rests on'}
            expected={change.expected}
            happened={change.happened}
          />
        </div>
      ))}
    </article>
  ));
}
