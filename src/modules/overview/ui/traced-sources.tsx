import { StorySlip } from '#/modules/evidence/ui/story-slip.tsx';
import { DateText } from '#/ui/text/date-text.tsx';
import { Label } from '#/ui/text/label.tsx';
import { Link } from '#/ui/text/link.tsx';
import type { TracedDecision } from '../queries/trace.ts';
import { Knot } from './thread.tsx';
import styles from './traced-sources.module.css';

type TracedSourcesProps = { agreementId: string; decision: TracedDecision; today: string; timeZone: string };

/** Where it began: what people told us, with the gaps of what is gone, and what we counted. */
export function TracedSources({ agreementId, decision: { stories, measures }, today, timeZone }: TracedSourcesProps) {
  if (stories.length + measures.length === 0) return null;
  const at = `/agreements/${agreementId}`;
  const [first, last] = [stories[0]?.postedAt, stories.at(-1)?.postedAt];
  return (
    <Knot
      title={stories.length > 0 ? 'Which began with what people told us' : 'Which began with what we count'}
      when={
        first && last ? (
          <>
            <DateText iso={first} form="month" timeZone={timeZone} />
            {stories.length > 1 && first.slice(0, 7) !== last.slice(0, 7) ? (
              <>
                {' '}
                to <DateText iso={last} form="month" timeZone={timeZone} />
              </>
            ) : null}
          </>
        ) : undefined
      }
    >
      {stories.length > 0 ? (
        <div className={stories.length > 1 ? `${styles.slips} ${styles.pair}` : styles.slips}>
          {stories.map((story) => (
            <StorySlip
              key={story.evidenceId}
              story={story}
              href={`${at}/evidence/${story.evidenceId}`}
              today={today}
              timeZone={timeZone}
            />
          ))}
        </div>
      ) : null}
      {measures.length > 0 ? (
        <div>
          <Label as="h4">{stories.length > 0 ? 'And with what we count' : 'What we count'}</Label>
          <ul className={styles.measures}>
            {measures.map(({ id, name }) => (
              <li key={id}>
                <Link href={`${at}/measures/${id}`}>{name}</Link>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </Knot>
  );
}
