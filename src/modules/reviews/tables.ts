import { sql } from 'drizzle-orm';
import { index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { SIDES } from '#/access/sides.ts';
import { decisions } from '#/modules/adaptations/tables.ts';
import { agreements } from '#/modules/agreements/tables.ts';
import { evidence } from '#/modules/evidence/tables.ts';
import { persons } from '#/modules/people/tables.ts';
import { day, isMonth, madeId, moment, month, oneOf } from '#/server/columns.ts';
import {
  agreementRows,
  inMyAgreements,
  insertable,
  me,
  readable,
  updatable,
  writtenBy,
} from '#/server/row-security.ts';
import { PROMISE_STATUSES, REVIEW_STATES } from './vocabulary.ts';

const agreementId = () =>
  uuid()
    .notNull()
    .references(() => agreements.id);
const reviewId = () =>
  uuid()
    .notNull()
    .references(() => reviews.id);

export const reviews = pgTable(
  'reviews',
  {
    id: madeId(),
    agreementId: agreementId(),
    cycle: integer().notNull(),
    periodFrom: month().notNull(),
    periodTo: month().notNull(),
    meetsOn: day().notNull(),
    /** A lighter meeting on the way; null where none is planned. */
    touchPointOn: day(),
    packOpensAt: moment().notNull(),
    state: text({ enum: REVIEW_STATES }).notNull(),
    chairId: uuid().references(() => persons.id),
    chairSide: text({ enum: SIDES }).notNull(),
    facilitatorId: uuid().references(() => persons.id),
    noteTakerId: uuid().references(() => persons.id),
    startedAt: moment(),
    endedAt: moment(),
    learningStage: text(),
    voicesMissing: text().array().notNull().default([]),
    nextChairId: uuid().references(() => persons.id),
    /** Counts up with each edit of the record; who saves on an older one is told. */
    recordVersion: integer().notNull().default(1),
    recordProposedBy: uuid().references(() => persons.id),
    recordProposedAt: moment(),
  },
  (t) => [
    unique('reviews_cycle_key').on(t.agreementId, t.cycle),
    oneOf('reviews_state_check', t.state, REVIEW_STATES),
    oneOf('reviews_chair_side_check', t.chairSide, SIDES),
    isMonth('reviews_period_from_check', t.periodFrom),
    isMonth('reviews_period_to_check', t.periodTo),
    agreementRows('reviews'),
  ],
);

export const reviewAttendance = pgTable(
  'review_attendance',
  {
    agreementId: agreementId(),
    reviewId: reviewId(),
    personId: uuid()
      .notNull()
      .references(() => persons.id),
  },
  (t) => [primaryKey({ columns: [t.reviewId, t.personId] }), agreementRows('review_attendance')],
);

export const reviewEvidence = pgTable(
  'review_evidence',
  {
    agreementId: agreementId(),
    reviewId: reviewId(),
    evidenceId: uuid()
      .notNull()
      .references(() => evidence.id),
  },
  (t) => [
    primaryKey({ columns: [t.reviewId, t.evidenceId] }),
    index('review_evidence_evidence_idx').on(t.agreementId, t.evidenceId),
    agreementRows('review_evidence'),
  ],
);

/** A side's yes to the record. With one from each side it no longer changes. */
export const recordAcceptances = pgTable(
  'record_acceptances',
  {
    agreementId: agreementId(),
    reviewId: reviewId(),
    side: text({ enum: SIDES }).notNull(),
    /** The version of the record that was accepted: a later correction asks again. */
    recordVersion: integer().notNull(),
    personId: uuid()
      .notNull()
      .references(() => persons.id),
    at: moment().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.reviewId, t.recordVersion, t.side] }),
    oneOf('record_acceptances_side_check', t.side, SIDES),
    writtenBy('record_acceptances', 'person_id'),
  ],
);

/** What a person of one side will do by when. Both sides make them. */
export const promises = pgTable(
  'promises',
  {
    id: madeId(),
    agreementId: agreementId(),
    reviewId: uuid().references(() => reviews.id),
    decisionId: uuid().references(() => decisions.id),
    text: text().notNull(),
    ownerId: uuid()
      .notNull()
      .references(() => persons.id),
    side: text({ enum: SIDES }).notNull(),
    madeOn: day().notNull(),
    dueOn: day().notNull(),
    status: text({ enum: PROMISE_STATUSES }).notNull(),
    closedOn: day(),
    closedBy: uuid().references(() => persons.id),
    /** What we said about it. */
    said: text(),
    version: integer().notNull().default(1),
  },
  (t) => [
    index('promises_agreement_idx').on(t.agreementId, t.dueOn),
    index('promises_review_idx').on(t.reviewId),
    oneOf('promises_side_check', t.side, SIDES),
    oneOf('promises_status_check', t.status, PROMISE_STATUSES),
    readable('promises', inMyAgreements),
    insertable('promises', inMyAgreements),
    // What became of a promise is its owner's to say.
    updatable('promises', sql`${inMyAgreements} and owner_id = ${me}`),
  ],
);
