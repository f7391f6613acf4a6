import { sql } from 'drizzle-orm';
import { integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { SIDES } from '#/access/sides.ts';
import { agreements } from '#/modules/agreements/tables.ts';
import { seats } from '#/modules/meetings/tables.ts';
import { persons } from '#/modules/people/tables.ts';
import { reviews } from '#/modules/reviews/tables.ts';
import { moment, oneOf } from '#/server/columns.ts';
import { agreementRows, inMyRoom, insertable, me, mySeats, readable, updatable } from '#/server/row-security.ts';

const agreementId = () =>
  uuid()
    .notNull()
    .references(() => agreements.id);
const reviewId = () =>
  uuid()
    .notNull()
    .references(() => reviews.id);
const seatId = () =>
  uuid()
    .notNull()
    .references(() => seats.id);
const isMine = sql`seat_id = any ${mySeats}`;

/** What the agreement asks in its pulse; where it has written nothing of its own, the usual statements serve. */
export const pulseStatements = pgTable(
  'pulse_statements',
  {
    agreementId: uuid()
      .primaryKey()
      .references(() => agreements.id),
    statements: text().array().notNull(),
    version: integer().notNull().default(1),
    changedBy: uuid()
      .notNull()
      .references(() => persons.id),
    changedAt: moment().notNull(),
  },
  () => [agreementRows('pulse_statements')],
);

/** The pulse of one review, with its statements as they were asked. */
export const pulses = pgTable(
  'pulses',
  {
    reviewId: uuid()
      .primaryKey()
      .references(() => reviews.id),
    agreementId: agreementId(),
    statements: text().array().notNull(),
    openedAt: moment().notNull(),
    closedAt: moment(),
  },
  () => [
    readable('pulses', inMyRoom),
    insertable('pulses', sql`${inMyRoom} and ${me} is not null and closed_at is null`),
  ],
);

const pulseIsOpen = sql`exists (select from pulses p where p.review_id = pulse_answers.review_id and p.closed_at is null)`;

/** An answer is its author’s, and theirs alone, until the pulse closes; then it is gone, and only the values are left. */
export const pulseAnswers = pgTable(
  'pulse_answers',
  {
    reviewId: reviewId(),
    seatId: seatId(),
    agreementId: agreementId(),
    /** One to a statement, from 1 to 10; null where somebody would rather not say. */
    given: integer().array().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.reviewId, t.seatId] }),
    readable('pulse_answers', sql`${inMyRoom} and ${isMine}`),
    insertable('pulse_answers', sql`${inMyRoom} and ${isMine} and ${pulseIsOpen}`),
    updatable('pulse_answers', sql`${inMyRoom} and ${isMine} and ${pulseIsOpen}`),
  ],
);

/**
 * How often which value was given, without a key to who gave it. Only where at least three with an account answered: a side
 * that was fewer is taken together with other such sides (without a side), or kept not at all. Written by the closing alone.
 */
export const pulseResults = pgTable(
  'pulse_results',
  {
    reviewId: reviewId(),
    agreementId: agreementId(),
    /** Which statement, the first is 1. */
    statement: integer().notNull(),
    side: text({ enum: SIDES }),
    value: integer().notNull(),
    times: integer().notNull(),
  },
  (t) => [
    unique('pulse_results_value_key').on(t.reviewId, t.statement, t.side, t.value).nullsNotDistinct(),
    oneOf('pulse_results_side_check', t.side, SIDES),
    readable('pulse_results', inMyRoom),
  ],
);

/** Who answered, told once the pulse is closed. Written by the closing alone. */
export const pulseGiven = pgTable(
  'pulse_given',
  { reviewId: reviewId(), seatId: seatId(), agreementId: agreementId() },
  (t) => [primaryKey({ columns: [t.reviewId, t.seatId] }), readable('pulse_given', inMyRoom)],
);
