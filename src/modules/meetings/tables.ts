import { sql } from 'drizzle-orm';
import {
  boolean,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { SIDES } from '#/access/sides.ts';
import { agreements } from '#/modules/agreements/tables.ts';
import { measures } from '#/modules/measures/tables.ts';
import { persons } from '#/modules/people/tables.ts';
import { reviews } from '#/modules/reviews/tables.ts';
import { madeId, moment, oneOf } from '#/server/columns.ts';
import {
  deletable,
  inMyAgreements,
  inMyRoom,
  insertable,
  me,
  mySeats,
  readable,
  rows,
  updatable,
} from '#/server/row-security.ts';
import type { ShownChart } from './shown-chart.ts';
import { AUTHORS_SHOWN, STAGE_KINDS } from './vocabulary.ts';

const agreementId = () =>
  uuid()
    .notNull()
    .references(() => agreements.id);
const reviewId = () =>
  uuid()
    .notNull()
    .references(() => reviews.id);
const stageId = () =>
  uuid()
    .notNull()
    .references(() => meetingStages.id);
const seatId = () =>
  uuid()
    .notNull()
    .references(() => seats.id);
/** The meeting's number at the last public change of this row: whoever knew an older one is told the row again. */
const atNumber = () => integer().notNull().default(0);

const isMine = (column: string) => sql`${sql.raw(column)} = any ${mySeats}`;
/** One names oneself, or nobody; whoever runs the meeting names anybody who sits in it. */
const mayName = sql`(seat_id is null or ${isMine('seat_id')} or access.runs_meeting(review_id))`;
const isOwnCard = sql`id in (select card_id from card_authors where seat_id = any ${mySeats} or typed_by_seat = any ${mySeats})`;

/** The live meeting of one review. Its number counts every change that everybody may see, without gaps. */
export const meetings = pgTable(
  'meetings',
  {
    reviewId: uuid()
      .primaryKey()
      .references(() => reviews.id),
    agreementId: agreementId(),
    number: integer().notNull().default(0),
    stageId: uuid().notNull(),
    facilitatorSeatId: uuid().notNull(),
    chairSeatId: uuid(),
    authors: text({ enum: AUTHORS_SHOWN }).notNull(),
    /** Set while the clock runs. */
    timerEndsAt: moment(),
    /** Set while it is paused. */
    timerLeftMs: integer(),
    shownMeasureId: uuid(),
    /** The proposal that lies before everybody. */
    shownDecisionId: uuid(),
    begunAt: moment().notNull(),
    endedAt: moment(),
    atNumber: atNumber(),
  },
  (t) => [
    index('meetings_agreement_idx').on(t.agreementId),
    oneOf('meetings_authors_check', t.authors, AUTHORS_SHOWN),
    rows('meetings', inMyRoom),
  ],
);

export const meetingStages = pgTable(
  'meeting_stages',
  {
    id: madeId(),
    agreementId: agreementId(),
    reviewId: reviewId(),
    position: integer().notNull(),
    kind: text({ enum: STAGE_KINDS }).notNull(),
    title: text().notNull(),
    asks: text().notNull(),
    minutes: integer().notNull(),
    /** How many cards lie face down. */
    laid: integer().notNull().default(0),
    cardsRevealedAt: moment(),
    authorsOpenedAt: moment(),
    /** How many votes each has; null until voting is opened. */
    votesEach: integer(),
    /** How many people have voted. */
    voted: integer().notNull().default(0),
    /** How many people have read all that lies open. */
    haveRead: integer().notNull().default(0),
    votesRevealedAt: moment(),
    /** Who speaks in which order, as seats; null where there is no round. */
    speakingOrder: uuid().array(),
    /** Whose turn it is; past the end once the round is over. */
    speakingAt: integer(),
    /** Pairs or fours, as seats. */
    groupsOf: jsonb().$type<string[][]>(),
    atNumber: atNumber(),
  },
  (t) => [
    unique('meeting_stages_position_key').on(t.reviewId, t.position),
    oneOf('meeting_stages_kind_check', t.kind, STAGE_KINDS),
    rows('meeting_stages', inMyRoom),
  ],
);

/** Everybody in the room. A guest without an account has no person. */
export const seats = pgTable(
  'seats',
  {
    id: madeId(),
    agreementId: agreementId(),
    reviewId: reviewId(),
    personId: uuid().references(() => persons.id),
    name: text().notNull(),
    side: text({ enum: SIDES }).notNull(),
    mayFacilitate: boolean().notNull().default(false),
    joinedAt: moment().notNull(),
    leftAt: moment(),
    atNumber: atNumber(),
  },
  (t) => [
    unique('seats_person_key').on(t.reviewId, t.personId),
    index('seats_person_idx').on(t.personId),
    oneOf('seats_side_check', t.side, SIDES),
    rows('seats', inMyRoom),
  ],
);

/** An invitation for one guest without an account. It opens the door once. */
export const seatLinks = pgTable(
  'seat_links',
  {
    id: madeId(),
    agreementId: agreementId(),
    reviewId: reviewId(),
    tokenHash: text().notNull().unique('seat_links_token_key'),
    side: text({ enum: SIDES }).notNull(),
    invitedBy: seatId(),
    expiresAt: moment().notNull(),
    usedAt: moment(),
    seatId: uuid().references(() => seats.id),
    withdrawnAt: moment(),
  },
  (t) => [
    index('seat_links_review_idx').on(t.reviewId),
    oneOf('seat_links_side_check', t.side, SIDES),
    rows('seat_links', inMyAgreements, sql`${inMyAgreements} and access.runs_meeting(review_id)`),
  ],
);

/** What a guest's browser holds, as its hash. It opens the one meeting, and nothing else. */
export const seatKeys = pgTable(
  'seat_keys',
  {
    tokenHash: text().primaryKey(),
    agreementId: agreementId(),
    reviewId: reviewId(),
    seatId: seatId(),
    expiresAt: moment().notNull(),
  },
  (t) => [index('seat_keys_seat_idx').on(t.seatId), readable('seat_keys', isMine('seat_id'))],
);

/** Cards put together, under a name. */
export const cardGroups = pgTable(
  'card_groups',
  {
    id: madeId(),
    agreementId: agreementId(),
    reviewId: reviewId(),
    stageId: stageId(),
    name: text().notNull(),
    /** Groups stand in this order. */
    place: doublePrecision().notNull(),
    /** Set when the votes are revealed, and never before. */
    votes: integer(),
    /** Its cards went elsewhere. */
    dissolvedAt: moment(),
    atNumber: atNumber(),
  },
  (t) => [index('card_groups_review_idx').on(t.reviewId, t.atNumber), rows('card_groups', inMyRoom)],
);

/**
 * A card is read by nobody but its author until it is revealed, also in the database. Its id is random: one made in the
 * order of time would tell who wrote when.
 */
export const cards = pgTable(
  'cards',
  {
    id: madeId(),
    agreementId: agreementId(),
    reviewId: reviewId(),
    stageId: stageId(),
    text: text().notNull(),
    revealedAt: moment(),
    /** Drawn at random when it is revealed. */
    shownOrder: integer(),
    groupId: uuid().references(() => cardGroups.id),
    /** Cards of a group stand in this order. */
    place: doublePrecision().notNull().default(0),
    takenBackAt: moment(),
    /** Written on paper, and typed in by somebody for its author. */
    fromPaper: boolean().notNull().default(false),
    version: integer().notNull().default(1),
    atNumber: atNumber(),
  },
  (t) => [
    index('cards_review_idx').on(t.reviewId, t.atNumber),
    index('cards_stage_idx').on(t.stageId),
    readable('cards', sql`${inMyRoom} and (revealed_at is not null or ${isOwnCard})`),
    insertable('cards', sql`${inMyRoom} and revealed_at is null`),
    updatable('cards', sql`${inMyRoom} and (revealed_at is not null or ${isOwnCard})`),
  ],
);

/** Who wrote a card: known to that person alone, until the names of a stage are opened, if ever. */
export const cardAuthors = pgTable(
  'card_authors',
  {
    cardId: uuid()
      .primaryKey()
      .references(() => cards.id),
    agreementId: agreementId(),
    reviewId: reviewId(),
    stageId: stageId(),
    /** Null where nobody knows whose the paper was. */
    seatId: uuid().references(() => seats.id),
    /** Who typed it in for its author. */
    typedBySeat: uuid().references(() => seats.id),
    openedAt: moment(),
  },
  (t) => [
    index('card_authors_seat_idx').on(t.seatId),
    index('card_authors_typed_by_idx').on(t.typedBySeat),
    index('card_authors_stage_idx').on(t.stageId),
    readable(
      'card_authors',
      sql`${inMyRoom} and (opened_at is not null or ${isMine('seat_id')} or ${isMine('typed_by_seat')})`,
    ),
    insertable(
      'card_authors',
      sql`${inMyRoom} and opened_at is null and (${isMine('typed_by_seat')} or (typed_by_seat is null and ${isMine('seat_id')})) and ${mayName}`,
    ),
  ],
);

/** Dot votes: one's own, now and for good. What all gave is counted at the reveal. */
export const votes = pgTable(
  'votes',
  {
    seatId: seatId(),
    groupId: uuid()
      .notNull()
      .references(() => cardGroups.id),
    agreementId: agreementId(),
    reviewId: reviewId(),
    stageId: stageId(),
    count: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.seatId, t.groupId] }),
    index('votes_stage_idx').on(t.stageId),
    readable('votes', sql`${inMyRoom} and ${isMine('seat_id')}`),
    insertable('votes', sql`${inMyRoom} and ${isMine('seat_id')}`),
    updatable('votes', sql`${inMyRoom} and ${isMine('seat_id')}`),
    deletable('votes', sql`${inMyRoom} and ${isMine('seat_id')}`),
  ],
);

/** Who has read what lies open in a stage: each knows it of themself, and all know how many. */
export const stagesRead = pgTable(
  'stages_read',
  {
    seatId: seatId(),
    stageId: stageId(),
    agreementId: agreementId(),
    reviewId: reviewId(),
    /** How many cards lay open then: who has read fewer has not read those that came later. */
    cards: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.seatId, t.stageId] }),
    index('stages_read_stage_idx').on(t.stageId),
    readable('stages_read', sql`${inMyRoom} and ${isMine('seat_id')}`),
    insertable('stages_read', sql`${inMyRoom} and ${isMine('seat_id')}`),
    updatable('stages_read', sql`${inMyRoom} and ${isMine('seat_id')}`),
  ],
);

/** How one side reads a chart, written before it hears the other side, revealed side by side, and kept. */
export const chartReadings = pgTable(
  'chart_readings',
  {
    id: madeId(),
    agreementId: agreementId(),
    reviewId: reviewId(),
    measureId: uuid()
      .notNull()
      .references(() => measures.id),
    side: text({ enum: SIDES }).notNull(),
    text: text().notNull(),
    seatId: seatId(),
    revealedAt: moment(),
    version: integer().notNull().default(1),
    atNumber: atNumber(),
  },
  (t) => [
    unique('chart_readings_side_key').on(t.reviewId, t.measureId, t.side),
    oneOf('chart_readings_side_check', t.side, SIDES),
    readable('chart_readings', sql`${inMyRoom} and (revealed_at is not null or ${isMine('seat_id')})`),
    // A side reads through its own people: a guest sits with a side, and does not speak for it.
    insertable(
      'chart_readings',
      sql`${inMyRoom} and revealed_at is null and ${isMine('seat_id')} and ${me} is not null`,
    ),
    updatable(
      'chart_readings',
      sql`${inMyRoom} and revealed_at is null and ${isMine('seat_id')} and ${me} is not null`,
    ),
  ],
);

/** A chart as it was put before everybody: what is corrected later does not change it. */
export const shownCharts = pgTable(
  'shown_charts',
  {
    id: madeId(),
    agreementId: agreementId(),
    reviewId: reviewId(),
    measureId: uuid()
      .notNull()
      .references(() => measures.id),
    stageId: stageId(),
    shownAt: moment().notNull(),
    chart: jsonb().$type<ShownChart>().notNull(),
    /** The sides that have laid their reading of it; what they read stays with them until it is shown. */
    readBy: text({ enum: SIDES }).array().notNull().default([]),
    atNumber: atNumber(),
  },
  (t) => [
    index('shown_charts_review_idx').on(t.reviewId, t.atNumber),
    rows('shown_charts', inMyRoom, sql`${inMyRoom} and ${me} is not null`),
  ],
);
