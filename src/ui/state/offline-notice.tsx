'use client';

import type { ReactNode } from 'react';
import { Notice } from './notice.tsx';
import styles from './offline-notice.module.css';
import { useOnline } from './online.ts';

type OfflineNoticeProps = {
  /** What can be done meanwhile, after "No signal." */
  children?: ReactNode;
};

/** Stands above the heading while there is no network. Says nothing otherwise. */
export function OfflineNotice({ children = 'What you see may be older than what others see.' }: OfflineNoticeProps) {
  const online = useOnline();
  return (
    <div role="status" className={styles.place}>
      {online ? null : (
        <Notice>
          <p>
            <b>No signal.</b> {children}
          </p>
        </Notice>
      )}
    </div>
  );
}
