import type { Side } from '#/access/sides.ts';
import { Disc } from '#/ui/sides/disc.tsx';
import styles from './standing-promises.module.css';

type StandingPromisesProps = {
  promises: readonly { id: string; sides: readonly Side[]; text: string }[];
  /** They are of more than one side, so they stand above the fold. */
  shared?: boolean;
};

/** Promises that hold all the time. */
export function StandingPromises({ promises, shared = false }: StandingPromisesProps) {
  if (promises.length === 0) return null;
  return (
    <div className={shared ? styles.shared : styles.standing}>
      {shared ? (
        <h3>
          <Disc /> {promises.every(({ sides }) => sides.includes('partner')) ? 'Everybody' : 'Both sides'}, all the time
        </h3>
      ) : (
        <h4>All the time</h4>
      )}
      <ul>
        {promises.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
    </div>
  );
}
