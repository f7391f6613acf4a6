import { StorySlip } from '#/modules/evidence/ui/story-slip.tsx';
import { Empty } from '#/ui/state/empty.tsx';
import { Label } from '#/ui/text/label.tsx';
import { Link } from '#/ui/text/link.tsx';
import { Small } from '#/ui/text/small.tsx';
import { counted } from '../counted.ts';
import type { Dashboard } from '../queries/dashboard.ts';
import styles from './goal-heard.module.css';
import type { GoalShown } from './goal-learning.tsx';

type GoalHeardProps = {
  front: Dashboard;
  goal: GoalShown;
  /** Nothing is counted beside it, so slips may lie beside each other. */
  wide: boolean;
};

/** What people told us about a goal. */
export function GoalHeard({ front, goal, wide }: GoalHeardProps) {
  const at = `/agreements/${front.id}/evidence`;
  const { shown, before, pieces } = goal;
  return (
    <div>
      <Label as="h4">What we hear</Label>
      <div className={wide ? `${styles.slips} ${styles.wide}` : styles.slips}>
        {shown.map((story) => (
          <StorySlip
            key={story.evidenceId}
            story={story}
            href={`${at}/${story.evidenceId}`}
            today={front.today}
            timeZone={front.timeZone}
          />
        ))}
      </div>
      {before.map(({ evidenceId, title, goalNumber }) => (
        <Small key={evidenceId}>
          Told with goal {goalNumber}: <Link href={`${at}/${evidenceId}`}>{title}</Link>
        </Small>
      ))}
      {pieces === 0 ? (
        <Empty action={front.status === 'active' ? <Link href={`${at}/new`}>Post what you heard</Link> : undefined}>
          No story yet. One thing that surprised you this week is enough.
        </Empty>
      ) : null}
      {pieces > shown.length + before.length ? (
        <p className={styles.all}>
          <Link href={`${at}?goal=${goal.id}`}>
            All {counted(pieces, 'piece')} of evidence for goal {goal.number}
          </Link>
        </p>
      ) : null}
    </div>
  );
}
