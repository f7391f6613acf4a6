import type { ReactNode } from 'react';
import styles from './keep-bar.module.css';

/** Holds a form's one button at the foot of a phone's screen; on a wide screen and in a low window it stands in the text. */
export function KeepBar({ children }: { children: ReactNode }) {
  return <div className={styles.bar}>{children}</div>;
}
