'use client';

import { type FormEvent, useEffect, useState } from 'react';
import { clearHere, countUnsent, onChange } from '#/client/kept/device.ts';
import { Button } from '#/ui/form/button.tsx';
import { ButtonLink } from '#/ui/form/button-link.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { countedWords } from '#/ui/form/counted-words.ts';
import { PageHead } from '#/ui/page/page-head.tsx';
import { Failed } from '#/ui/state/failed.tsx';

/** Signing out takes what waits on this phone away, so it says first how much that is. */
export function Leave() {
  const [unsent, setUnsent] = useState(0);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const count = () => countUnsent().then(setUnsent, () => setUnsent(0));
    void count();
    return onChange(() => void count());
  }, []);

  async function leave(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setFailed(false);
    try {
      // Nothing is cleared before the session has ended: without a signal both stay.
      const { type } = await fetch('/api/auth/signout', { method: 'POST', redirect: 'manual' });
      if (type !== 'opaqueredirect') throw new Error('The session did not end.');
      await clearHere().catch(() => {});
      window.location.assign('/sign-in?signed=out');
    } catch {
      setFailed(true);
    }
  }

  const stories = `${countedWords(unsent)} ${unsent === 1 ? 'story waits' : 'stories wait'}`;
  return (
    <>
      {failed ? (
        <Failed title="Still signed in">Signing out needs a signal. What waits on this phone is still here.</Failed>
      ) : null}
      <PageHead
        title="Sign out of this phone?"
        lead={
          unsent > 0
            ? `${stories} on this phone, not sent yet. Signing out takes ${unsent === 1 ? 'it' : 'them'} away for good.`
            : 'Nothing waits on this phone. Whoever uses it next sees nothing of yours.'
        }
      >
        <form method="post" action="/api/auth/signout" onSubmit={leave}>
          <ButtonRow>
            <Button type="submit" kind={unsent > 0 ? 'quiet' : 'primary'}>
              {unsent > 0 ? 'Sign out and throw away what waits' : 'Sign out'}
            </Button>
            <ButtonLink href={unsent > 0 ? '/post' : '/'} kind={unsent > 0 ? 'primary' : 'quiet'}>
              {unsent > 0 ? 'See what waits first' : 'Stay signed in'}
            </ButtonLink>
          </ButtonRow>
        </form>
      </PageHead>
    </>
  );
}
