import type { ReactNode } from 'react';
import { classNames } from '#/ui/class-names.ts';
import styles from './notice.module.css';

type NoticeProps = {
  kind?: 'plain' | 'concern';
  title?: ReactNode;
  titleId?: string;
  /** Announced when it appears: politely (status) or at once (alert). */
  role?: 'status' | 'alert';
  children?: ReactNode;
};

/** Belongs to the page, above its heading: plain, with one thing to do. */
export function Notice({ kind = 'plain', title, titleId, role, children }: NoticeProps) {
  return (
    <div role={role} className={classNames(styles.notice, kind === 'concern' && styles.concern)}>
      {title ? (
        <h2 id={titleId} className={styles.title}>
          {title}
        </h2>
      ) : null}
      {children}
    </div>
  );
}
