import { sql } from 'drizzle-orm';
import { boolean, index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { SIDES } from '#/access/sides.ts';
import { agreements } from '#/modules/agreements/tables.ts';
import { persons } from '#/modules/people/tables.ts';
import { madeId, moment, oneOf } from '#/server/columns.ts';
import { inMyAgreements, insertable, me, readable } from '#/server/row-security.ts';
import { RESPONSE_SUBJECTS } from '../vocabulary.ts';

/** A short remark by somebody on evidence, a goal or a question. It never changes what it is about. */
export const responses = pgTable(
  'responses',
  {
    id: madeId(),
    agreementId: uuid()
      .notNull()
      .references(() => agreements.id),
    subjectKind: text({ enum: RESPONSE_SUBJECTS }).notNull(),
    subjectId: uuid().notNull(),
    text: text().notNull(),
    by: uuid()
      .notNull()
      .references(() => persons.id),
    side: text({ enum: SIDES }).notNull(),
    /** A funder's or commissioner's remark is an idea, not an instruction. */
    isIdea: boolean().notNull(),
    at: moment().notNull(),
  },
  (t) => [
    index('responses_subject_idx').on(t.agreementId, t.subjectId, t.at),
    oneOf('responses_subject_check', t.subjectKind, RESPONSE_SUBJECTS),
    // Under a story, only those who may read the story read what was said about it.
    readable(
      'responses',
      sql`${inMyAgreements} and (subject_kind <> 'evidence' or exists (select from evidence e where e.id = responses.subject_id))`,
    ),
    insertable(
      'responses',
      sql`${inMyAgreements} and by = ${me} and (subject_kind <> 'evidence' or exists (select from evidence e where e.id = responses.subject_id))`,
    ),
  ],
);
