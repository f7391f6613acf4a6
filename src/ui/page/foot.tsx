import type { ReactNode } from 'react';
import styles from './foot.module.css';
import { Wrap } from './wrap.tsx';

/** The last lines of a page. */
export function Foot({ children }: { children: ReactNode }) {
  return (
    <Wrap as="footer">
      <div className={styles.foot}>{children}</div>
    </Wrap>
  );
}
