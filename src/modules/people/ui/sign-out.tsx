import { Button } from '#/ui/form/button.tsx';

/** Ends the session in this browser. Works without scripts. */
export function SignOut() {
  return (
    <form method="post" action="/api/auth/signout">
      <Button kind="plain" type="submit">
        Sign out
      </Button>
    </form>
  );
}
