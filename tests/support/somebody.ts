import { randomBytes } from 'node:crypto';
import { createTRPCClient, httpLink } from '@trpc/client';
import postgres from 'postgres';
import { sha256 } from '#/lib/hash.ts';
import { uuidv7 } from '#/lib/uuid.ts';
import type { AppRouter } from '#/router.ts';

/** Where the app under test serves. */
export const address = process.env.ACCORD_ADDRESS ?? '';

/** Its database, seen by the owner: to sign people in without clicking through it. */
const owner = postgres(process.env.ACCORD_OWNER_URL ?? '', { max: 1, onnotice: () => {} });

/** A signed-in person: in a browser by the token of their session, or past it by the procedures that a page calls. */
export interface Somebody {
  id: string;
  name: string;
  email: string;
  token: string;
  api: ReturnType<typeof proceduresFor>;
}

function proceduresFor(token: string) {
  const headers = { cookie: `accord.session=${token}`, origin: address };
  return createTRPCClient<AppRouter>({ links: [httpLink({ url: `${address}/api/trpc`, headers })] });
}

async function signedIn(person: { id: string; name: string; email: string }, device: string): Promise<Somebody> {
  const token = randomBytes(32).toString('hex');
  await owner`insert into sessions (session_token, user_id, expires, device)
    values (${sha256(token)}, ${person.id}, now() + interval '1 day', ${device})`;
  return { ...person, token, api: proceduresFor(token) };
}

/** Somebody who is in nothing yet. */
export async function somebody(name: string): Promise<Somebody> {
  const id = uuidv7();
  const person = { id, name, email: `${name.toLowerCase().replaceAll(' ', '.')}.${id.slice(-8)}@test.example` };
  await owner`insert into persons ${owner(person)}`;
  return signedIn(person, 'Chromium on Linux');
}

/** The same person in another browser. */
export const elsewhere = ({ id, name, email }: Somebody, device: string) => signedIn({ id, name, email }, device);

/** One of the example's people, for looking at its two years. Nothing of the example is changed by a test. */
export async function ofTheExample(name: string): Promise<Somebody> {
  const [person] = await owner<{ id: string; name: string; email: string }[]>`
    select id, name, email from persons where name = ${name} and email like '%.example' and email not like '%@test.example'`;
  if (!person) throw new Error(`The example has no ${name}.`);
  return signedIn(person, 'Chromium on Linux');
}
