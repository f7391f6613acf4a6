'use client';

import { useRouter } from 'next/navigation';
import type { FormEvent } from 'react';
import { Button } from '#/ui/form/button.tsx';

/** Ends the session in this browser. Works without scripts; with them it asks first where a story was not sent yet. */
export function SignOut() {
  const router = useRouter();
  async function ask(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    try {
      const device = await import('#/client/kept/device.ts');
      if ((await device.countUnsent()) > 0) return router.push('/sign-out');
      await device.clearHere();
    } catch {
      // This device keeps nothing.
    }
    form.submit();
  }
  return (
    <form method="post" action="/api/auth/signout" onSubmit={ask}>
      <Button kind="plain" type="submit">
        Sign out
      </Button>
    </form>
  );
}
