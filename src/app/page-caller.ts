import { createTRPCRecursiveProxy, TRPCError } from '@trpc/server';
import { cookies, headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { caller } from '#/caller.ts';
import { hashOf, sha256 } from '#/lib/hash.ts';
import { namePath, signInPath } from '#/lib/sign-in-path.ts';
import { domainNow } from '#/server/clock.ts';
import { meetingLedBackTo } from '#/server/guest.ts';
import { SEAT_COOKIE, seatKeyOf } from '#/server/seat-key.ts';
import { findSession, SESSION_COOKIE, type Signed } from '#/server/session.ts';

type Api = ReturnType<typeof caller>;
type Procedure = (input: unknown) => Promise<unknown>;

/** What a page asks for comes from its address: one that cannot be read leads nowhere. */
const LEADS_NOWHERE = new Set(['NOT_FOUND', 'BAD_REQUEST']);

/** Who is signed in; null for a visitor. Asked once a request. */
export const currentPerson = cache(async (): Promise<Signed | null> => {
  return findSession((await cookies()).get(SESSION_COOKIE)?.value);
});

/** The router as a visitor may call it, signed in or not: for sign-in and invitations. */
export const visitorCaller = cache(async (): Promise<Api> => {
  const told = await headers();
  const requestId = told.get('x-request-id') ?? 'page';
  return forPages(
    requestId,
    caller({
      requestId,
      address: told.get('x-forwarded-for') ?? 'unknown',
      person: await currentPerson(),
      seatKey: seatKeyOf((await cookies()).get(SEAT_COOKIE)?.value),
      now: await domainNow(),
    }),
  );
});

/** The router as the signed-in person, at one moment for the whole page. A visitor is led to sign in and back, somebody without a name to give one. */
export async function pageCaller(): Promise<Api> {
  const person = await currentPerson();
  const here = async () => (await headers()).get('x-path') ?? '/';
  if (!person) redirect(signInPath(await here()));
  if (!person.name) redirect(namePath(await here()));
  return visitorCaller();
}

/** The router as somebody in a live meeting: a person who signed in, or a guest with the key to a seat. Others are led to sign in. */
export async function roomCaller(): Promise<Api> {
  const holdsKey = (await cookies()).has(SEAT_COOKIE);
  return holdsKey ? visitorCaller() : pageCaller();
}

/** The meeting in which this browser holds the seat that this link took; null where it holds none, or another's. */
export async function meetingOfGuest(token: string) {
  const seatKey = seatKeyOf((await cookies()).get(SEAT_COOKIE)?.value);
  return seatKey ? meetingLedBackTo({ link: sha256(token), seatKey }) : null;
}

/** Asks the same thing once a page, and turns what is not there into the page that says so. */
function forPages(requestId: string, api: Api): Api {
  const asked = new Map<string, Promise<unknown>>();
  return createTRPCRecursiveProxy<Api>(({ path, args }) => {
    const key = hashOf([path, args[0]]);
    const known = asked.get(key);
    if (known) return known;
    const call = path.reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], api) as Procedure;
    const answer = call(args[0]).catch((error: unknown) => {
      if (error instanceof TRPCError && LEADS_NOWHERE.has(error.code)) notFound();
      // Next prints what a page throws, whole; what failed was logged already, without the values it was asked with.
      if (error instanceof TRPCError && error.code === 'INTERNAL_SERVER_ERROR')
        throw new Error(`${path.join('.')} failed in request ${requestId}.`);
      throw error;
    });
    asked.set(key, answer);
    return answer;
  });
}
