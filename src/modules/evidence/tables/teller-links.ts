import { sql } from 'drizzle-orm';
import { pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { persons } from '#/modules/people/tables.ts';
import { madeId, moment, oneOf } from '#/server/columns.ts';
import { insertable, me, readable, updatable } from '#/server/row-security.ts';
import { evidence } from '../tables.ts';
import { TELLER_LANGUAGES } from '../vocabulary.ts';

/** Its author, or once that one has left, the lead of its organisation: of no piece that they may not read themselves. */
const isThereForTeller = sql`access.keeps_for_teller(evidence_id)`;

/**
 * The private link by which the person who told a piece reads it and decides about it, without an account. Its token is
 * stored nowhere, only the hash is, and not even that can be read; one link holds at a time.
 */
export const tellerLinks = pgTable(
  'teller_links',
  {
    id: madeId(),
    evidenceId: uuid()
      .notNull()
      .references(() => evidence.id),
    tokenHash: text().notNull().unique('teller_links_token_key'),
    /** The language in which the person is spoken to; the story stays in its own. */
    language: text({ enum: TELLER_LANGUAGES }).notNull(),
    madeBy: uuid()
      .notNull()
      .references(() => persons.id),
    madeAt: moment().notNull(),
    revokedAt: moment(),
    revokedBy: uuid().references(() => persons.id),
  },
  (t) => [
    uniqueIndex('teller_links_open_key').on(t.evidenceId).where(sql`revoked_at is null`),
    oneOf('teller_links_language_check', t.language, TELLER_LANGUAGES),
    readable('teller_links', isThereForTeller),
    insertable('teller_links', sql`made_by = ${me} and ${isThereForTeller}`),
    updatable('teller_links', isThereForTeller),
  ],
);
