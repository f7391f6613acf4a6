import type { ReactNode } from 'react';
import styles from './visually-hidden.module.css';

/** Words for those who listen; never copied along with what is seen. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className={styles.hidden}>{children}</span>;
}
