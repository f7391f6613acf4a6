import { sql } from 'drizzle-orm';
import { index, integer, jsonb, pgTable, primaryKey, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
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
  rows,
  updatable,
  writtenBy,
} from '#/server/row-security.ts';
import type { RecordBody } from './record-body.ts';
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
    /** When it begins by the clock on the wall there, `HH:MM`; null where only the day is known. */
    meetsAt: text(),
    meetsMinutes: integer(),
    meetsWhere: text(),
    /** Counts up with each change of what a calendar shows. */
    calendarSequence: integer().notNull().default(0),
    calledOffAt: moment(),
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
    /** When we meet next; null where the rhythm says it. */
    nextMeetsOn: day(),
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
    // Each for their own side.
    rows(
      'record_acceptances',
      inMyAgreements,
      sql`${inMyAgreements} and person_id = ${me} and exists (select from participants t where t.agreement_id = record_acceptances.agreement_id and t.person_id = record_acceptances.person_id and t.side = record_acceptances.side and t.left_at is null)`,
    ),
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

/** A record as it was put to both sides: the text that is accepted. It holds ids and facts, never the words of evidence. */
export const reviewRecords = pgTable(
  'review_records',
  {
    agreementId: agreementId(),
    reviewId: reviewId(),
    recordVersion: integer().notNull(),
    body: jsonb().$type<RecordBody>().notNull(),
    hash: text().notNull(),
    proposedBy: uuid()
      .notNull()
      .references(() => persons.id),
    proposedAt: moment().notNull(),
  },
  (t) => [primaryKey({ columns: [t.reviewId, t.recordVersion] }), writtenBy('review_records', 'proposed_by')],
);

/** What somebody notes for themselves while reading the pack. Nobody else ever reads it. */
export const packNotes = pgTable(
  'pack_notes',
  {
    id: madeId(),
    agreementId: agreementId(),
    reviewId: reviewId(),
    personId: uuid()
      .notNull()
      .references(() => persons.id),
    text: text().notNull(),
    version: integer().notNull().default(1),
    writtenAt: moment().notNull(),
    changedAt: moment(),
  },
  (t) => [
    index('pack_notes_review_idx').on(t.reviewId, t.personId),
    rows('pack_notes', sql`${inMyAgreements} and person_id = ${me}`),
  ],
);

/** What somebody asks to be talked about. It stands unless who asked withdraws it. */
export const agendaItems = pgTable(
  'agenda_items',
  {
    id: madeId(),
    agreementId: agreementId(),
    reviewId: reviewId(),
    text: text().notNull(),
    askedBy: uuid()
      .notNull()
      .references(() => persons.id),
    side: text({ enum: SIDES }).notNull(),
    askedAt: moment().notNull(),
    withdrawnAt: moment(),
  },
  (t) => [
    index('agenda_items_review_idx').on(t.reviewId, t.askedAt),
    oneOf('agenda_items_side_check', t.side, SIDES),
    readable('agenda_items', inMyAgreements),
    insertable('agenda_items', sql`${inMyAgreements} and asked_by = ${me}`),
    updatable('agenda_items', sql`${inMyAgreements} and asked_by = ${me}`),
  ],
);

/** A person’s private address under which a calendar finds the agreement’s meetings. Only the hash of its token is kept. */
export const calendarLinks = pgTable(
  'calendar_links',
  {
    id: madeId(),
    agreementId: agreementId(),
    personId: uuid()
      .notNull()
      .references(() => persons.id),
    tokenHash: text().notNull().unique('calendar_links_token_key'),
    madeAt: moment().notNull(),
    revokedAt: moment(),
  },
  (t) => [
    uniqueIndex('calendar_links_one_key').on(t.agreementId, t.personId).where(sql`revoked_at is null`),
    rows('calendar_links', sql`${inMyAgreements} and person_id = ${me}`),
  ],
);
