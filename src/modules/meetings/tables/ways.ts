import { integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { agreements } from '#/modules/agreements/tables.ts';
import { oneOf } from '#/server/columns.ts';
import { agreementRows } from '#/server/row-security.ts';
import { AUTHORS_SHOWN, STAGE_KINDS } from '../vocabulary.ts';

/** The course of a review as the agreement has made it its own; where there is none, the usual one serves. */
export const stageTemplates = pgTable(
  'stage_templates',
  {
    agreementId: uuid()
      .notNull()
      .references(() => agreements.id),
    position: integer().notNull(),
    kind: text({ enum: STAGE_KINDS }).notNull(),
    title: text().notNull(),
    asks: text().notNull(),
    minutes: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.agreementId, t.position] }),
    oneOf('stage_templates_kind_check', t.kind, STAGE_KINDS),
    agreementRows('stage_templates'),
  ],
);

/** What else an agreement chose for its meetings. */
export const meetingWays = pgTable(
  'meeting_ways',
  {
    agreementId: uuid()
      .primaryKey()
      .references(() => agreements.id),
    authors: text({ enum: AUTHORS_SHOWN }).notNull(),
    /** Counts up with each change of the template; who saves on an older one is told. */
    version: integer().notNull().default(1),
  },
  (t) => [oneOf('meeting_ways_authors_check', t.authors, AUTHORS_SHOWN), agreementRows('meeting_ways')],
);
