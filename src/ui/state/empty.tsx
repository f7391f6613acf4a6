import type { ReactNode } from 'react';
import styles from './empty.module.css';

type EmptyProps = {
  /** One sentence that teaches the practice. */
  children: ReactNode;
  /** The one thing to do: a ButtonLink or a link. */
  action?: ReactNode;
};

/** Nothing here yet: one sentence, one thing to do. */
export function Empty({ children, action }: EmptyProps) {
  return (
    <div className={styles.empty}>
      <p>{children}</p>
      {action ? <div className={styles.action}>{action}</div> : null}
    </div>
  );
}
