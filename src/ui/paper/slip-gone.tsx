import type { ReactNode } from 'react';
import styles from './slip-gone.module.css';

/** A story stood here: the date, and what stands without it. Never its title, never its words. */
export function SlipGone({ children }: { children: ReactNode }) {
  return (
    <div className={styles.gone}>
      <p>{children}</p>
    </div>
  );
}
