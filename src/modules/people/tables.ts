import { sql } from 'drizzle-orm';
import { index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { madeId, moment, oneOf } from '#/server/columns.ts';
import { doorRows, me, readable, rows, updatable } from '#/server/row-security.ts';
import { NOTICE_KINDS } from './vocabulary.ts';

export const persons = pgTable(
  'persons',
  {
    id: madeId(),
    name: text(),
    email: text().notNull().unique('persons_email_key'),
    emailVerified: moment(),
    image: text(),
    language: text().notNull().default('en'),
  },
  () => [
    doorRows('persons'),
    // Whom I share an agreement or an organisation with: both subqueries are themselves held by row-level security.
    readable(
      'persons',
      sql`id = ${me} or exists (select from participants p where p.person_id = persons.id) or exists (select from organisation_members m where m.person_id = persons.id)`,
    ),
    updatable('persons', sql`id = ${me}`),
  ],
);

export const accounts = pgTable(
  'accounts',
  {
    userId: uuid()
      .notNull()
      .references(() => persons.id, { onDelete: 'cascade' }),
    type: text().notNull(),
    provider: text().notNull(),
    providerAccountId: text().notNull(),
    refresh_token: text('refresh_token'),
    access_token: text('access_token'),
    expires_at: integer('expires_at'),
    token_type: text('token_type'),
    scope: text('scope'),
    id_token: text('id_token'),
    session_state: text('session_state'),
  },
  (t) => [primaryKey({ columns: [t.provider, t.providerAccountId] }), doorRows('accounts')],
);

/** The token is stored as its SHA-256: who reads the table cannot step into a session. */
export const sessions = pgTable(
  'sessions',
  {
    sessionToken: text().primaryKey(),
    userId: uuid()
      .notNull()
      .references(() => persons.id, { onDelete: 'cascade' }),
    expires: moment().notNull(),
    startedAt: moment().notNull().default(sql`now()`),
    device: text(),
  },
  (t) => [index('sessions_person_idx').on(t.userId), doorRows('sessions')],
);

export const verificationTokens = pgTable(
  'verification_tokens',
  { identifier: text().notNull(), token: text().notNull(), expires: moment().notNull() },
  (t) => [primaryKey({ columns: [t.identifier, t.token] }), doorRows('verification_tokens')],
);

/** How often a link was asked for, by e-mail address and by network address. */
export const linkRequests = pgTable(
  'link_requests',
  { id: madeId(), asker: text().notNull(), askedAt: moment().notNull() },
  (t) => [index('link_requests_asker_idx').on(t.asker, t.askedAt), doorRows('link_requests')],
);

export const silencedNotices = pgTable(
  'silenced_notices',
  {
    personId: uuid()
      .notNull()
      .references(() => persons.id),
    kind: text({ enum: NOTICE_KINDS }).notNull(),
    silencedAt: moment().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.personId, t.kind] }),
    oneOf('silenced_notices_kind_check', t.kind, NOTICE_KINDS),
    rows('silenced_notices', sql`person_id = ${me}`),
  ],
);
