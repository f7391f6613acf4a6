import { sql } from 'drizzle-orm';
import { foreignKey, index, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core';
import { agreements } from '#/modules/agreements/tables.ts';
import { questions } from '#/modules/goals/tables.ts';
import { persons } from '#/modules/people/tables.ts';
import { moment } from '#/server/columns.ts';
import { deletable, inMyAgreements, insertable, me, readable } from '#/server/row-security.ts';
import { evidencePlacements } from '../tables.ts';

const isRead = sql`exists (select from evidence_placements p where p.agreement_id = evidence_answers.agreement_id
  and p.evidence_id = evidence_answers.evidence_id) and exists (select from evidence e where e.id = evidence_answers.evidence_id)`;

/**
 * A piece that somebody pointed to because it answers a question: it was there, and nobody had to be asked again. It is
 * seen by who reads the piece, and goes when the piece goes.
 */
export const evidenceAnswers = pgTable(
  'evidence_answers',
  {
    agreementId: uuid()
      .notNull()
      .references(() => agreements.id),
    questionId: uuid()
      .notNull()
      .references(() => questions.id),
    evidenceId: uuid().notNull(),
    by: uuid()
      .notNull()
      .references(() => persons.id),
    at: moment().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.questionId, t.evidenceId] }),
    index('evidence_answers_evidence_idx').on(t.agreementId, t.evidenceId),
    foreignKey({
      name: 'evidence_answers_placement_fkey',
      columns: [t.agreementId, t.evidenceId],
      foreignColumns: [evidencePlacements.agreementId, evidencePlacements.evidenceId],
    }),
    readable('evidence_answers', sql`${inMyAgreements} and ${isRead}`),
    insertable('evidence_answers', sql`${inMyAgreements} and by = ${me} and ${isRead}`),
    deletable(
      'evidence_answers',
      sql`${inMyAgreements} and (by = ${me} or exists (select from evidence_placements p
        where p.agreement_id = evidence_answers.agreement_id and p.evidence_id = evidence_answers.evidence_id and p.author_id = ${me}))`,
    ),
  ],
);
