import { boolean, doublePrecision, index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { agreements } from '#/modules/agreements/tables.ts';
import { goals } from '#/modules/goals/tables.ts';
import { persons } from '#/modules/people/tables.ts';
import { isMonth, madeId, moment, month, oneOf } from '#/server/columns.ts';
import { agreementRows, untilAgreed, writtenBy } from '#/server/row-security.ts';
import { ANNOTATION_KINDS, DIRECTIONS, MEASURE_KINDS } from './vocabulary.ts';

const agreementId = () =>
  uuid()
    .notNull()
    .references(() => agreements.id);
const measureId = () =>
  uuid()
    .notNull()
    .references(() => measures.id);

export const measures = pgTable(
  'measures',
  {
    id: madeId(),
    agreementId: agreementId(),
    position: integer().notNull(),
    name: text().notNull(),
    unit: text().notNull(),
    kind: text({ enum: MEASURE_KINDS }).notNull(),
    direction: text({ enum: DIRECTIONS }).notNull(),
    purpose: text().notNull(),
    misleads: text().notNull(),
    source: text().notNull(),
    /** Who posts the readings. */
    ownerId: uuid()
      .notNull()
      .references(() => persons.id),
    /** The day of the following month by which a reading is posted. */
    dueDay: integer().notNull().default(20),
    proposedBy: uuid()
      .notNull()
      .references(() => persons.id),
    draftVersion: integer().notNull().default(1),
    retiredAt: moment(),
  },
  (t) => [
    index('measures_agreement_idx').on(t.agreementId, t.position),
    oneOf('measures_kind_check', t.kind, MEASURE_KINDS),
    oneOf('measures_direction_check', t.direction, DIRECTIONS),
    agreementRows('measures'),
  ],
);

export const measureGoals = pgTable(
  'measure_goals',
  {
    agreementId: agreementId(),
    measureId: measureId(),
    // A goal that leaves a draft leaves the measure that stood beside it.
    goalId: uuid()
      .notNull()
      .references(() => goals.id, { onDelete: 'cascade' }),
  },
  (t) => [
    primaryKey({ columns: [t.measureId, t.goalId] }),
    index('measure_goals_agreement_idx').on(t.agreementId, t.goalId),
    agreementRows('measure_goals'),
  ],
);

/** What is counted and how its limits are drawn, from a month on. */
export const measureDefinitions = pgTable(
  'measure_definitions',
  {
    id: madeId(),
    agreementId: agreementId(),
    measureId: measureId(),
    fromMonth: month().notNull(),
    /** Limits are drawn from this many points and then held; null: from all points of the segment. */
    fixAfterPoints: integer(),
    rounding: text().notNull(),
    /** It counts people or households: from then on no reading of the measure shows a count below the agreement's threshold. */
    countsPeople: boolean().notNull().default(false),
    agreementVersion: text(),
  },
  (t) => [
    unique('measure_definitions_month_key').on(t.measureId, t.fromMonth),
    isMonth('measure_definitions_month_check', t.fromMonth),
    ...untilAgreed('measure_definitions'),
  ],
);

/** An agreed new start of a measure's limits: something changed, and the parties understand what. */
export const rebases = pgTable(
  'rebases',
  {
    id: madeId(),
    agreementId: agreementId(),
    measureId: measureId(),
    fromMonth: month().notNull(),
    reason: text().notNull(),
    adaptationId: uuid(),
    agreedAt: moment().notNull(),
  },
  (t) => [
    unique('rebases_month_key').on(t.measureId, t.fromMonth),
    isMonth('rebases_month_check', t.fromMonth),
    agreementRows('rebases'),
  ],
);

export const readings = pgTable(
  'readings',
  {
    id: madeId(),
    agreementId: agreementId(),
    measureId: measureId(),
    month: month().notNull(),
    value: doublePrecision().notNull(),
    numerator: doublePrecision(),
    denominator: doublePrecision(),
    note: text(),
    postedBy: uuid()
      .notNull()
      .references(() => persons.id),
    postedAt: moment().notNull(),
    /** Counts up with each correction; who corrects an older one is told. */
    version: integer().notNull().default(1),
  },
  (t) => [
    unique('readings_month_key').on(t.measureId, t.month),
    index('readings_agreement_idx').on(t.agreementId),
    isMonth('readings_month_check', t.month),
    agreementRows('readings'),
  ],
);

/** What a reading said before it was put right. */
export const readingCorrections = pgTable(
  'reading_corrections',
  {
    id: madeId(),
    agreementId: agreementId(),
    readingId: uuid()
      .notNull()
      .references(() => readings.id),
    was: doublePrecision().notNull(),
    wasNumerator: doublePrecision(),
    wasDenominator: doublePrecision(),
    now: doublePrecision().notNull(),
    reason: text().notNull(),
    by: uuid()
      .notNull()
      .references(() => persons.id),
    at: moment().notNull(),
  },
  (t) => [index('reading_corrections_reading_idx').on(t.readingId), writtenBy('reading_corrections', 'by')],
);

/** A remark on a month, or something in the world that bears on it. */
export const annotations = pgTable(
  'annotations',
  {
    id: madeId(),
    agreementId: agreementId(),
    measureId: measureId(),
    month: month().notNull(),
    kind: text({ enum: ANNOTATION_KINDS }).notNull(),
    text: text().notNull(),
    by: uuid()
      .notNull()
      .references(() => persons.id),
    at: moment().notNull(),
  },
  (t) => [
    index('annotations_measure_idx').on(t.measureId, t.month),
    oneOf('annotations_kind_check', t.kind, ANNOTATION_KINDS),
    isMonth('annotations_month_check', t.month),
    writtenBy('annotations', 'by'),
  ],
);
