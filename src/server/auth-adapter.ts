import { DrizzleAdapter } from '@auth/drizzle-adapter';
import { and, eq, gt, lt } from 'drizzle-orm';
import { cutTo } from '#/lib/cut-to.ts';
import { sha256 } from '#/lib/hash.ts';
import { uuidv7 } from '#/lib/uuid.ts';
import { deviceWords } from '#/modules/people/device-words.ts';
import { accounts, persons, sessions, verificationTokens } from '#/modules/people/tables.ts';
import { door } from './database.ts';
import { env } from './env.ts';

type Adapter = Required<ReturnType<typeof DrizzleAdapter>>;

/** Our tables keep moments as ISO text, and the library wants dates. */
const dated = <T extends { expires: unknown }>(row: T) => ({ ...row, expires: new Date(String(row.expires)) });
const person = <T extends { emailVerified?: unknown } | null>(row: T) =>
  row && { ...row, emailVerified: row.emailVerified ? new Date(String(row.emailVerified)) : null };

/**
 * The library's own adapter over our tables, as the role that reaches the sign-in tables alone. What differs: session
 * tokens are stored as their hash, ids are ours, and a link is looked up by its token without naming whom it is for.
 */
export function signInAdapter(userAgent: string | null): Adapter {
  const { db } = door();
  const tables = {
    usersTable: persons,
    accountsTable: accounts,
    sessionsTable: sessions,
    verificationTokensTable: verificationTokens,
  };
  const plain = DrizzleAdapter(db, tables as never) as Adapter;
  return {
    ...plain,
    async createUser({ email, name, image, emailVerified }) {
      const made = {
        id: uuidv7(),
        email: email.toLowerCase(),
        name: cutTo(name?.trim() ?? '', 120) || null,
        image: image ?? null,
        emailVerified: emailVerified?.toISOString() ?? null,
      };
      await db.insert(persons).values(made);
      return { ...made, emailVerified };
    },
    getUser: async (id) => person(await plain.getUser(id)),
    getUserByEmail: async (email) => person(await plain.getUserByEmail(email.toLowerCase())),
    getUserByAccount: async (account) => person((await plain.getUserByAccount(account)) ?? null),
    async updateUser({ id, emailVerified }) {
      // Signing in proves an address again and changes nothing else that a person is.
      await db
        .update(persons)
        .set({ emailVerified: (emailVerified ?? new Date()).toISOString() })
        .where(eq(persons.id, id));
      return person(await plain.getUser(id)) as Awaited<ReturnType<Adapter['updateUser']>>;
    },
    async createSession({ sessionToken, userId, expires }) {
      await db.insert(sessions).values({
        sessionToken: sha256(sessionToken),
        userId,
        expires: expires.toISOString(),
        device: deviceWords(userAgent),
      });
      return { sessionToken, userId, expires };
    },
    async getSessionAndUser(sessionToken) {
      const found = await plain.getSessionAndUser(sha256(sessionToken));
      if (!found) return null;
      return {
        session: { ...dated(found.session), sessionToken },
        user: person(found.user) as (typeof found)['user'],
      };
    },
    async updateSession({ sessionToken, expires }) {
      if (expires)
        await db
          .update(sessions)
          .set({ expires: expires.toISOString() })
          .where(eq(sessions.sessionToken, sha256(sessionToken)));
      return null;
    },
    deleteSession: (sessionToken) => plain.deleteSession(sha256(sessionToken)),
    async createVerificationToken({ identifier, token, expires }) {
      await db.delete(verificationTokens).where(lt(verificationTokens.expires, new Date().toISOString()));
      await db.insert(verificationTokens).values({ identifier, token, expires: expires.toISOString() });
      return { identifier, token, expires };
    },
    async useVerificationToken({ token }) {
      const [spent] = await db.delete(verificationTokens).where(eq(verificationTokens.token, token)).returning();
      return spent ? dated(spent) : null;
    },
  };
}

/** Whom an unspent link is for; reading it spends nothing. The library hashes a token together with the secret. */
export async function whomLinkIsFor(token: string): Promise<string | null> {
  const [row] = await door()
    .db.select({ email: verificationTokens.identifier })
    .from(verificationTokens)
    .where(
      and(
        eq(verificationTokens.token, sha256(`${token}${env().AUTH_SECRET}`)),
        gt(verificationTokens.expires, new Date().toISOString()),
      ),
    );
  return row?.email ?? null;
}
