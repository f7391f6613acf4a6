'use client';

import { More } from '#/ui/form/more.tsx';
import { Link } from '#/ui/text/link.tsx';
import { courseShown } from '../stage.ts';
import { LeaveRoom } from './leave-room.tsx';
import { useMeeting } from './meeting-context.tsx';
import styles from './stage-list.module.css';

/** All stages, to look around in or to print one on paper. Nobody else’s screen moves. */
export function StageList({ here, stageId, title }: { here: string; stageId: string; title: string }) {
  const { stages, meeting, isGuest } = useMeeting();
  const { stages: course } = courseShown(stages, meeting.stageId);
  return (
    <div className={styles.list}>
      <More summary={isGuest ? 'Look around' : 'Look around, print this stage, or leave'}>
        <p className={styles.title}>{title}</p>
        <ol>
          {course.map(({ stage, state }) => (
            <li key={stage.id}>
              <Link href={`${here}?stage=${stage.id}`} aria-current={stage.id === stageId ? 'page' : undefined}>
                {stage.title}
              </Link>{' '}
              {state === 'now' ? 'The meeting is here.' : null}
            </li>
          ))}
        </ol>
        {isGuest ? null : (
          <p>
            <Link href={`${here}/sheet?stage=${stageId}`}>This stage as a sheet of paper</Link>
          </p>
        )}
        <LeaveRoom />
      </More>
    </div>
  );
}
