import { sql } from 'drizzle-orm';
import { check, foreignKey, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { agreements } from '#/modules/agreements/tables.ts';
import { persons } from '#/modules/people/tables.ts';
import { moment, oneOf } from '#/server/columns.ts';
import { deletable, inMyAgreements, insertable, me, readable } from '#/server/row-security.ts';
import { evidencePlacements } from '../tables.ts';
import { RELATIONS } from '../vocabulary.ts';

const bothAreRead = sql.raw(
  ['one_id', 'other_id']
    .map(
      (id) =>
        `exists (select from evidence_placements p where p.agreement_id = evidence_relations.agreement_id and p.evidence_id = evidence_relations.${id}) and exists (select from evidence e where e.id = evidence_relations.${id})`,
    )
    .join(' and '),
);

/**
 * Two pieces that tell the same event from two sides, or support or contradict each other. It is seen by who sees both, and
 * goes when either goes. The lesser id stands first, so that a pair is one row.
 */
export const evidenceRelations = pgTable(
  'evidence_relations',
  {
    agreementId: uuid()
      .notNull()
      .references(() => agreements.id),
    oneId: uuid().notNull(),
    otherId: uuid().notNull(),
    relation: text({ enum: RELATIONS }).notNull(),
    relatedBy: uuid()
      .notNull()
      .references(() => persons.id),
    relatedAt: moment().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.agreementId, t.oneId, t.otherId] }),
    index('evidence_relations_other_idx').on(t.agreementId, t.otherId),
    foreignKey({
      name: 'evidence_relations_one_fkey',
      columns: [t.agreementId, t.oneId],
      foreignColumns: [evidencePlacements.agreementId, evidencePlacements.evidenceId],
    }),
    foreignKey({
      name: 'evidence_relations_other_fkey',
      columns: [t.agreementId, t.otherId],
      foreignColumns: [evidencePlacements.agreementId, evidencePlacements.evidenceId],
    }),
    oneOf('evidence_relations_relation_check', t.relation, RELATIONS),
    check('evidence_relations_order_check', sql`one_id < other_id`),
    readable('evidence_relations', sql`${inMyAgreements} and ${bothAreRead}`),
    insertable('evidence_relations', sql`${inMyAgreements} and related_by = ${me} and ${bothAreRead}`),
    deletable(
      'evidence_relations',
      sql`${inMyAgreements} and (related_by = ${me} or exists (select from evidence_placements p where p.evidence_id in (one_id, other_id) and p.agreement_id = evidence_relations.agreement_id and p.author_id = ${me}))`,
    ),
  ],
);
