import type { ReactNode } from 'react';
import styles from './print-note.module.css';

/** Stands on paper only: what was printed, when, and where the living page is. */
export function PrintNote({ children }: { children: ReactNode }) {
  return <p className={styles.note}>{children}</p>;
}
