import type { ReactNode } from 'react';
import styles from './more.module.css';

type MoreProps = {
  /** What is inside: "More, if you like: what changed, a photo". */
  summary?: string;
  open?: boolean;
  children: ReactNode;
};

/** All that is not needed, folded away in one place. */
export function More({ summary = 'More, if you like', open = false, children }: MoreProps) {
  return (
    <details className={styles.more} open={open}>
      <summary>{summary}</summary>
      <div className={styles.inside}>{children}</div>
    </details>
  );
}
