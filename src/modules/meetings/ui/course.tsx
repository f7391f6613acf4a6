'use client';

import { VisuallyHidden } from '#/ui/text/visually-hidden.tsx';
import { courseShown } from '../stage.ts';
import styles from './course.module.css';
import { useMeeting } from './meeting-context.tsx';

/** The course of the review in one line: what is done, what is now, what comes. */
export function Course({ stageId, roomHref }: { stageId: string; roomHref: string }) {
  const { stages, isGuest } = useMeeting();
  const { stages: course, nth, next } = courseShown(stages, stageId);
  return (
    <div className={styles.course}>
      <div className={styles.row}>
        <p>
          <b>
            {nth} of {course.length}
          </b>
        </p>
        <ol aria-label="The course of this review">
          {course.map(({ stage, state }) => (
            <li
              key={stage.id}
              data-state={state}
              // Wider where more time is meant for it; in steps, since no style may stand in the page.
              data-fives={Math.min(Math.max(Math.round(stage.minutes / 5), 1), 9)}
              aria-current={state === 'now' ? 'step' : undefined}
            >
              <VisuallyHidden>
                {stage.title}
                {state === 'done' ? ', done' : ''}
              </VisuallyHidden>
            </li>
          ))}
        </ol>
        {next ? <p className={styles.soft}>Then: {next.title}</p> : null}
        {isGuest ? null : (
          <p className={styles.toRoom}>
            <a href={roomHref} target="_blank" rel="noreferrer">
              Open the room’s screen
            </a>
          </p>
        )}
      </div>
    </div>
  );
}
