'use client';

import { usePathname } from 'next/navigation';
import { UnsentNotice } from '#/client/kept/unsent-notice.tsx';
import { signInPath } from '#/lib/sign-in-path.ts';
import { Notice } from '#/ui/state/notice.tsx';
import { OfflineNotice } from '#/ui/state/offline-notice.tsx';
import { useSignedOut } from './signed-out.ts';

/** What a page has to say about itself, above its heading: no signal, signed out elsewhere. Mostly nothing. */
export function PageNotices() {
  const signedOut = useSignedOut();
  const path = usePathname();
  // The form says itself what can be done without a signal.
  const isWriting = path.endsWith('/evidence/new');
  return (
    <>
      {isWriting ? null : (
        <OfflineNotice>
          What you see may be older than what others see. <a href="/post">Write a story</a>: it goes when the signal is
          back.
        </OfflineNotice>
      )}
      {isWriting ? null : <UnsentNotice />}
      <div role="status">
        {signedOut ? (
          <Notice title="You are signed out">
            <p>
              What you wrote stays on this page.{' '}
              <a href={signInPath(path)} target="_blank" rel="noreferrer">
                Sign in in another tab
              </a>
              , and go on here.
            </p>
          </Notice>
        ) : null}
      </div>
    </>
  );
}
