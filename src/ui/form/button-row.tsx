import type { ReactNode } from 'react';
import styles from './button.module.css';

/** The buttons that end a form, the primary one first. */
export function ButtonRow({ children }: { children: ReactNode }) {
  return <div className={styles.row}>{children}</div>;
}
