import { sql } from 'drizzle-orm';
import { pgTable, uuid } from 'drizzle-orm/pg-core';
import { persons } from '#/modules/people/tables.ts';
import { moment } from '#/server/columns.ts';
import { me, rows } from '#/server/row-security.ts';

/** How far a person has read what came of what they posted. */
export const usesSeen = pgTable(
  'uses_seen',
  {
    personId: uuid()
      .primaryKey()
      .references(() => persons.id),
    /** The moment of the newest that they have read. */
    seenUntil: moment().notNull(),
  },
  () => [rows('uses_seen', sql`person_id = ${me}`)],
);
