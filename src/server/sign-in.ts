import { caller } from '#/caller.ts';
import { AppError } from '#/lib/app-error.ts';
import { ownPath, signInPath } from '#/lib/sign-in-path.ts';
import { uuidv7 } from '#/lib/uuid.ts';
import { EmailInput } from '#/modules/people/schema.ts';
import { runAuthStep } from './auth.ts';
import { isExampleDoorOpen, listExamplePeople } from './example-door.ts';
import { faultOf } from './fault.ts';
import { cookieOf } from './http/cookies.ts';
import { isFromOurPages } from './http/same-origin.ts';
import { LINKS_PER_ADDRESS, LINKS_PER_NETWORK, uncount, withinLimit } from './limits.ts';
import { log } from './log.ts';
import { knownOrigin, ownSite } from './own-address.ts';
import { findSession, SESSION_COOKIE } from './session.ts';
import { endSessionOf, startSession } from './sessions.ts';
import { ASKED_COOKIE, cookie, goTo, leaveFor, relay, withQuery } from './sign-in-answers.ts';
import { waysToSignIn } from './sign-in-ways.ts';

/** A form that one of our pages sent, or the way back from an organisation's sign-in. */
interface Asked {
  headers: Headers;
  origin: string;
  query: URLSearchParams;
  form: Record<string, string>;
  /** Where the person wanted to go. */
  to: string;
}

const STEPS: Record<string, (asked: Asked) => Promise<Response>> = {
  'POST signin/email': askForLink,
  'POST callback/email': spendLink,
  'POST signin/oidc': leaveForProvider,
  'GET callback/oidc': comeBack,
  'POST step-in': stepIn,
  'POST name': giveName,
  'POST signout': signOut,
};

/** Everything under /api/auth. A link in a letter is spent by a form alone, never by being opened. */
export async function handleSignIn(request: Request): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url);
  const step = STEPS[`${request.method} ${pathname.replace(/^\/api\/auth\//, '')}`];
  if (!step) return new Response('There is nothing here.', { status: 404 });
  const headers = request.headers;
  if (!isFromOurPages(request.method, Object.fromEntries(headers), ownSite()))
    return new Response('This was not sent from a page of Accord. Open the page again, and do it there.', {
      status: 403,
    });
  const form = request.method === 'POST' ? await readForm(request) : {};
  const origin = knownOrigin(headers);
  if (!origin) return goTo(withQuery('/sign-in', { error: 'no address' }));
  const asked = { headers, origin, query: searchParams, form, to: ownPath(form.to) };
  const answer = await step(asked).catch((error: unknown) => {
    // Not left to Next, which would print it whole: what a failed statement was sent with may be somebody's address.
    log.error({ requestId: headers.get('x-request-id'), ...faultOf(error) }, 'fault of a sign-in');
    return goTo(withQuery('/sign-in', { error: 'fault', to: asked.to }));
  });
  answer.headers.set('cache-control', 'no-store');
  return answer;
}

async function readForm(request: Request): Promise<Record<string, string>> {
  if (!request.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded')) return {};
  return Object.fromEntries(new URLSearchParams(await request.text()));
}

async function askForLink({ headers, origin, form, to }: Asked): Promise<Response> {
  if (!(await waysToSignIn(headers)).link) return goTo(withQuery('/sign-in', { error: 'no letters', to }));
  const { data: email } = EmailInput.safeParse(form.email);
  if (!email)
    return goTo(withQuery('/sign-in', { error: 'address', to }), cookie(ASKED_COOKIE, form.email ?? '', origin));

  // Whoever asks too often gets the same answer: it tells nothing about anybody.
  const sent = goTo('/sign-in/sent', cookie(ASKED_COOKIE, email, origin));
  const [byNetwork, byAddress] = [uuidv7(), uuidv7()];
  if (!(await withinLimit(LINKS_PER_NETWORK, headers.get('x-forwarded-for') ?? 'unknown', byNetwork))) return sent;
  if (!(await withinLimit(LINKS_PER_ADDRESS, email, byAddress))) return sent;
  const done = await runAuthStep({
    action: 'signin/email',
    method: 'POST',
    origin,
    headers,
    form: { email, callbackUrl: to },
  });
  if (new URL(done.headers.get('location') ?? '/', origin).pathname.endsWith('/verify-request')) return sent;
  await Promise.all([uncount(byNetwork), uncount(byAddress)]);
  return goTo(withQuery('/sign-in', { error: 'letter', to }), cookie(ASKED_COOKIE, email, origin));
}

async function spendLink({ headers, origin, form, to }: Asked): Promise<Response> {
  const query = new URLSearchParams({ token: form.token ?? '', callbackUrl: to });
  return arrive(
    await runAuthStep({ action: 'callback/email', method: 'GET', origin, headers, query }),
    headers,
    origin,
  );
}

async function leaveForProvider({ headers, origin, to }: Asked): Promise<Response> {
  if (!(await waysToSignIn(headers)).provider) return goTo('/sign-in');
  const form = { callbackUrl: to };
  const done = await runAuthStep({ action: 'signin/oidc', method: 'POST', origin, headers, form });
  return leaveFor(done, origin);
}

async function comeBack({ headers, origin, query }: Asked): Promise<Response> {
  if (!(await waysToSignIn(headers)).provider) return goTo('/sign-in');
  return arrive(await runAuthStep({ action: 'callback/oidc', method: 'GET', origin, headers, query }), headers, origin);
}

/** Hands on what the library answered. Who was signed in here before is not any more; who has no name is asked for it. */
async function arrive(done: Response, headers: Headers, origin: string): Promise<Response> {
  const answer = relay(done, origin);
  const token = cookieOf(
    answer.headers.getSetCookie().find((set) => set.startsWith(SESSION_COOKIE)),
    SESSION_COOKIE,
  );
  const person = await findSession(token);
  if (!person) return answer;
  await endSessionAtHand(headers);
  if (person.name === null)
    answer.headers.set('location', withQuery('/sign-in/name', { to: answer.headers.get('location') ?? '/' }));
  return answer;
}

async function endSessionAtHand(headers: Headers): Promise<void> {
  const token = cookieOf(headers.get('cookie') ?? undefined, SESSION_COOKIE);
  if (token) await endSessionOf(token);
}

async function stepIn({ headers, origin, form, to }: Asked): Promise<Response> {
  const people = (await isExampleDoorOpen(headers)) ? await listExamplePeople() : [];
  const person = people.find(({ personId }) => personId === form.personId);
  if (!person) return new Response('There is nothing here.', { status: 404 });
  await endSessionAtHand(headers);
  const { token, expires } = await startSession(person.personId, headers.get('user-agent'));
  return goTo(to, cookie(SESSION_COOKIE, token, origin, expires));
}

async function giveName({ headers, form, to }: Asked): Promise<Response> {
  const person = await findSession(cookieOf(headers.get('cookie') ?? undefined, SESSION_COOKIE));
  if (!person) return goTo(signInPath(to));
  try {
    await caller({ requestId: 'sign-in', address: '', person }).people.rename({ id: uuidv7(), name: form.name ?? '' });
  } catch (error) {
    if ((error as { cause?: unknown }).cause instanceof AppError)
      return goTo(withQuery('/sign-in/name', { error: 'name', to }));
    throw error;
  }
  return goTo(to);
}

async function signOut({ headers, origin }: Asked): Promise<Response> {
  await endSessionAtHand(headers);
  return goTo('/sign-in?signed=out', cookie(SESSION_COOKIE, '', origin, new Date(0).toISOString()));
}
