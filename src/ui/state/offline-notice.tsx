'use client';

import { type ReactNode, useSyncExternalStore } from 'react';
import { Notice } from './notice.tsx';
import styles from './offline-notice.module.css';

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

/** Whether the browser believes there is a network; true on the server. */
function useOnline(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );
}

function subscribe(changed: () => void): () => void {
  window.addEventListener('online', changed);
  window.addEventListener('offline', changed);
  return () => {
    window.removeEventListener('online', changed);
    window.removeEventListener('offline', changed);
  };
}
