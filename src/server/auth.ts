import NextAuth, { type NextAuthConfig } from 'next-auth';
import { signInLetter } from '#/modules/people/letters.ts';
import { signInAdapter } from './auth-adapter.ts';
import { env } from './env.ts';
import { isExampleDoorOpen } from './example-door.ts';
import { log } from './log.ts';
import { mailIsSetUp, sendMail } from './mail.ts';
import { type Claims, claimsIn, claimsTogether, proveEmail } from './proved-email.ts';
import { SESSION_COOKIE } from './session.ts';
import { newSessionToken, SESSION_DAYS } from './sessions.ts';

const LINK_MINUTES = 60;

/** One step of signing in, as our own handlers ask the library for it. */
export interface AuthStep {
  /** Below /api/auth, such as `signin/email`. */
  action: string;
  method: 'GET' | 'POST';
  /** Scheme and host under which people reach us. */
  origin: string;
  /** What came with the request. */
  headers: Headers;
  query?: URLSearchParams;
  form?: Record<string, string>;
}

/** Runs one step, apart from who may ask for it: that, the limits and the pages are `sign-in.ts`. */
export async function runAuthStep(step: AuthStep): Promise<Response> {
  const { GET, POST } = NextAuth(settings(step)).handlers as Record<'GET' | 'POST', (r: Request) => Promise<Response>>;
  const address = (action: string) => `${step.origin}/api/auth/${action}`;
  // A session at hand must not join the identity that signs in now to the person who was here before.
  const cookies = cookiesWithoutSession(step.headers.get('cookie'));
  if (step.method === 'GET')
    return GET(new Request(`${address(step.action)}?${step.query ?? ''}`, { headers: { cookie: cookies.join('; ') } }));

  // The library's own proof that a form is ours; the origin was checked before, so it is fetched and handed in here.
  const asked = await GET(new Request(address('csrf')));
  const { csrfToken } = (await asked.json()) as { csrfToken: string };
  const proof = asked.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '');
  return POST(
    new Request(`${address(step.action)}?${step.query ?? ''}`, {
      method: 'POST',
      headers: {
        cookie: [...cookies.filter((cookie) => !cookie.startsWith(COOKIE.csrf)), ...proof].join('; '),
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: new URLSearchParams({ ...step.form, csrfToken }),
    }),
  );
}

const COOKIE = { csrf: 'accord.csrf', callback: 'accord.callback', pkce: 'accord.pkce', state: 'accord.state' };
const NONCE_COOKIE = 'accord.nonce';

function cookiesWithoutSession(header: string | null): string[] {
  return (header ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair && !pair.startsWith(SESSION_COOKIE));
}

function settings(step: AuthStep): NextAuthConfig {
  const isHttps = step.origin.startsWith('https:');
  const options = { httpOnly: true, sameSite: 'lax' as const, path: '/', secure: isHttps };
  const brief = { ...options, maxAge: 15 * 60 };
  return {
    secret: env().AUTH_SECRET,
    basePath: '/api/auth',
    trustHost: true,
    useSecureCookies: isHttps,
    adapter: signInAdapter(step.headers.get('user-agent')),
    session: { strategy: 'database', maxAge: SESSION_DAYS * 86_400, generateSessionToken: newSessionToken },
    pages: { signIn: '/sign-in', error: '/sign-in', verifyRequest: '/sign-in/sent' },
    cookies: {
      sessionToken: { name: SESSION_COOKIE, options },
      callbackUrl: { name: COOKIE.callback, options },
      csrfToken: { name: COOKIE.csrf, options },
      pkceCodeVerifier: { name: COOKIE.pkce, options: brief },
      state: { name: COOKIE.state, options: brief },
      nonce: { name: NONCE_COOKIE, options: brief },
    },
    providers: [linkByMail(step), ...organisationSignIn()],
    callbacks: {
      session: ({ session, user }) => ({
        expires: session.expires,
        user: { id: user.id, name: user.name, email: user.email, image: user.image },
      }),
      signIn({ account, profile, user }) {
        if (account?.type === 'email' || isKnown(user)) return true;
        const claims = claimsTogether(profile ?? {}, claimsIn(account?.id_token));
        return proveEmail(claims, env()) || '/sign-in?error=unproved';
      },
    },
    logger: {
      error: (error) => log.warn({ fault: error.name, cause: nameOfCause(error) }, 'a sign-in came to nothing'),
      warn: () => {},
      debug: () => {},
    },
  };
}

const nameOfCause = (error: Error) => (error.cause as { err?: Error } | undefined)?.err?.name;

/** The library hands over the stored person where this identity signed in before, which has what a profile has not. */
const isKnown = (user: object) => 'language' in user;

function linkByMail(step: AuthStep): NextAuthConfig['providers'][number] {
  return {
    id: 'email',
    type: 'email',
    name: 'e-mail',
    from: env().MAIL_FROM,
    maxAge: LINK_MINUTES * 60,
    options: {},
    sendVerificationRequest(asked) {
      const sent = sendLink(step, asked);
      // The library looks at it a little later; one that fails at once must not count as looked at by nobody.
      sent.catch(() => {});
      return sent;
    },
  };
}

async function sendLink(
  step: AuthStep,
  { identifier, url, token }: { identifier: string; url: string; token: string },
) {
  const to = new URL(url).searchParams.get('callbackUrl') ?? '/';
  const path = new URL(to, step.origin);
  const query = new URLSearchParams({ token, to: path.pathname + path.search });
  const link = `${step.origin}/sign-in/link?${query}`;
  if (mailIsSetUp()) await sendMail({ to: identifier, ...signInLetter({ link, minutes: LINK_MINUTES }) });
  else if (await isExampleDoorOpen(step.headers)) showInTerminal(identifier, link);
}

function showInTerminal(email: string, link: string): void {
  process.stdout.write(`\nTo sign in as ${email}, open this link. It works once, and for an hour:\n  ${link}\n\n`);
}

/** Any OpenID Connect issuer. Linking by address is safe, since `signIn` lets only proved addresses through. */
function organisationSignIn(): NextAuthConfig['providers'] {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME } = env();
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID) return [];
  return [
    {
      id: 'oidc',
      type: 'oidc',
      name: OIDC_NAME,
      issuer: OIDC_ISSUER,
      clientId: OIDC_CLIENT_ID,
      clientSecret: OIDC_CLIENT_SECRET,
      client: { token_endpoint_auth_method: OIDC_CLIENT_SECRET ? 'client_secret_basic' : 'none' },
      checks: ['pkce', 'state', 'nonce'],
      allowDangerousEmailAccountLinking: true,
      // Nothing of ours calls the provider again, so its tokens are not kept.
      account: () => ({}),
      // Asked for by its access token as well: many providers leave the address out of the ID token.
      idToken: false,
      profile(asked: Claims, { id_token }: { id_token?: string }) {
        const { sub, name, email } = claimsTogether(asked, claimsIn(id_token)) as Record<string, string | undefined>;
        return { id: sub, name, email };
      },
    },
  ];
}
