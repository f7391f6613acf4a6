import { env } from './env.ts';
import { type ExamplePerson, isExampleDoorOpen, listExamplePeople } from './example-door.ts';
import { mailIsSetUp } from './mail.ts';

export interface SignInWays {
  /** Where a link goes: by mail, into the terminal of this machine, or nowhere. */
  link: 'by mail' | 'in the terminal' | null;
  /** The name of the organisation's own sign-in. */
  provider: string | null;
  /** Null where the example's door does not exist. */
  examplePeople: ExamplePerson[] | null;
}

/** How somebody may sign in here, asked anew for each request. */
export async function waysToSignIn(headers: Headers): Promise<SignInWays> {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_NAME } = env();
  const isOpen = await isExampleDoorOpen(headers);
  return {
    link: mailIsSetUp() ? 'by mail' : isOpen ? 'in the terminal' : null,
    provider: OIDC_ISSUER && OIDC_CLIENT_ID ? OIDC_NAME : null,
    examplePeople: isOpen ? await listExamplePeople() : null,
  };
}
