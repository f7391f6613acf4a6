import { index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { agreements } from '#/modules/agreements/tables.ts';
import { evidence } from '#/modules/evidence/tables.ts';
import { CONFIDENCES } from '#/modules/goals/vocabulary.ts';
import { measures } from '#/modules/measures/tables.ts';
import { persons } from '#/modules/people/tables.ts';
import { day, madeId, moment, oneOf, wordsOf } from '#/server/columns.ts';
import { agreementRows, writtenBy } from '#/server/row-security.ts';

const agreementId = () =>
  uuid()
    .notNull()
    .references(() => agreements.id);
const insightId = () =>
  uuid()
    .notNull()
    .references(() => insights.id);

/** What we learnt, with how sure we are and who sees it differently. It goes stale on a date. */
export const insights = pgTable(
  'insights',
  {
    id: madeId(),
    agreementId: agreementId(),
    /** The review it was written in; null between reviews. */
    reviewId: uuid(),
    text: text().notNull(),
    confidence: text({ enum: CONFIDENCES }).notNull(),
    dissent: text(),
    perspectivesPresent: text().array().notNull(),
    perspectivesMissing: text().array().notNull(),
    writtenBy: uuid()
      .notNull()
      .references(() => persons.id),
    writtenAt: moment().notNull(),
    freshUntil: day().notNull(),
  },
  (t) => [
    index('insights_agreement_idx').on(t.agreementId, t.writtenAt.desc().nullsFirst()),
    index('insights_review_idx').on(t.reviewId),
    wordsOf('insights', 'text, dissent'),
    oneOf('insights_confidence_check', t.confidence, CONFIDENCES),
    writtenBy('insights', 'written_by'),
  ],
);

export const insightEvidence = pgTable(
  'insight_evidence',
  {
    agreementId: agreementId(),
    insightId: insightId(),
    evidenceId: uuid()
      .notNull()
      .references(() => evidence.id),
  },
  (t) => [
    primaryKey({ columns: [t.insightId, t.evidenceId] }),
    index('insight_evidence_evidence_idx').on(t.agreementId, t.evidenceId),
    agreementRows('insight_evidence'),
  ],
);

export const insightMeasures = pgTable(
  'insight_measures',
  {
    agreementId: agreementId(),
    insightId: insightId(),
    measureId: uuid()
      .notNull()
      .references(() => measures.id),
  },
  (t) => [
    primaryKey({ columns: [t.insightId, t.measureId] }),
    index('insight_measures_measure_idx').on(t.agreementId, t.measureId),
    agreementRows('insight_measures'),
  ],
);
