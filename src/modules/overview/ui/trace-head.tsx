import { DateText } from '#/ui/text/date-text.tsx';
import { Small } from '#/ui/text/small.tsx';
import type { GoalTrace, TracedWording } from '../queries/trace.ts';
import styles from './trace-head.module.css';

/** The question, and the words it is asked of. */
export function TraceHead({ trace: { number, wordings, retiredAt, timeZone } }: { trace: GoalTrace }) {
  const { text, why, holdsFrom } = wordings[0] as TracedWording;
  return (
    <div>
      <h1 className={styles.title}>How did goal {number} get here?</h1>
      <p className={styles.wording}>{text}</p>
      <p>{why}</p>
      <Small>
        {retiredAt ? (
          <>
            We let it go on <DateText iso={retiredAt} timeZone={timeZone} />. Its words stay readable.
          </>
        ) : (
          <>
            {wordings.length > 1 ? 'Worded so since ' : 'Worded so from the start, '}
            <DateText iso={holdsFrom} />.
          </>
        )}
      </Small>
    </div>
  );
}
