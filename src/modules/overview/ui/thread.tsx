import type { ReactNode } from 'react';
import styles from './thread.module.css';

/** One line back, from words to where they come from. */
export function Thread({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ol className={styles.thread} aria-label={label}>
      {children}
    </ol>
  );
}

type KnotProps = {
  title: ReactNode;
  /** When, where, by whom. */
  when?: ReactNode;
  /** A wording begins here: it stands off from what is above. */
  begins?: boolean;
  id?: string;
  children: ReactNode;
};

/** One step of the way. */
export function Knot({ title, when, begins = false, id, children }: KnotProps) {
  return (
    <li id={id} className={begins ? `${styles.knot} ${styles.begins}` : styles.knot}>
      <div className={styles.step}>
        <header>
          <h3>{title}</h3>
          {when ? <div className={styles.when}>{when}</div> : null}
        </header>
        <div className={styles.body}>{children}</div>
      </div>
    </li>
  );
}
