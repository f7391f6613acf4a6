import type { MeetingRoom } from '../queries/room.ts';
import type { StageFact } from '../room-facts.ts';
import { cardsOn, noteQuestion } from '../stage-cards.ts';
import styles from './sheet.module.css';

type SheetProps = { review: MeetingRoom['review']; stage: StageFact; stages: StageFact[] };

const SLIPS = [1, 2, 3, 4, 5, 6];

/** A stage on paper, for whoever has no screen or when the network is gone: the question, and slips to write on. */
export function Sheet({ review, stage, stages }: SheetProps) {
  const writes = cardsOn(stages, stage)?.id === stage.id;
  return (
    <article className={styles.sheet}>
      <p className={styles.head}>
        {review.agreementTitle}, review {review.cycle}. {stage.minutes} minutes.
      </p>
      <h1>{stage.title}</h1>
      <p className={styles.rule}>{stage.asks}</p>
      {writes ? (
        <>
          <p>
            {noteQuestion(stage.stageKind)}. One on each slip. Lay them face down; they are turned over together and
            typed in after.
          </p>
          <ul className={styles.slips} aria-label="Slips to write on">
            {SLIPS.map((slip) => (
              <li key={slip}>
                <span>{noteQuestion(stage.stageKind)}</span>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <div className={styles.lines} role="img" aria-label="Lines to write on" />
      )}
    </article>
  );
}
