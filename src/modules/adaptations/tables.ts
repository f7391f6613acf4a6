import { sql } from 'drizzle-orm';
import { index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { SIDES } from '#/access/sides.ts';
import { agreements, parties } from '#/modules/agreements/tables.ts';
import { CHANGE_KINDS } from '#/modules/agreements/vocabulary.ts';
import { evidence } from '#/modules/evidence/tables.ts';
import { insights } from '#/modules/insights/tables.ts';
import { measures } from '#/modules/measures/tables.ts';
import { persons } from '#/modules/people/tables.ts';
import { day, madeId, moment, oneOf, wordsOf } from '#/server/columns.ts';
import {
  agreementRows,
  inMyAgreements,
  insertable,
  me,
  readable,
  updatable,
  writtenBy,
} from '#/server/row-security.ts';
import type { Change, ChangeTo } from './changes.ts';
import { DECISION_STATES, OBJECTION_ENDS, POSITIONS, SECOND_LOOKS } from './vocabulary.ts';

const agreementId = () =>
  uuid()
    .notNull()
    .references(() => agreements.id);
const decisionId = () =>
  uuid()
    .notNull()
    .references(() => decisions.id);

/** A proposal, and the decision it becomes: one thing under one id, with none or more changes. */
export const decisions = pgTable(
  'decisions',
  {
    id: madeId(),
    agreementId: agreementId(),
    /** The review it was taken in; null between reviews. */
    reviewId: uuid(),
    text: text().notNull(),
    /** Why, in the proposer's words, beside what it cites. */
    because: text(),
    /** Said honestly where nothing is cited. */
    hunch: text(),
    expected: text(),
    note: text(),
    state: text({ enum: DECISION_STATES }).notNull(),
    round: integer().notNull(),
    /** Outside the envelope: why it asks for signatures as well as consent; null inside it. */
    variation: text(),
    variationHash: text(),
    proposedBy: uuid()
      .notNull()
      .references(() => persons.id),
    proposedAt: moment().notNull(),
    consentedAt: moment(),
    agreedAt: moment(),
    endedAt: moment(),
    endedBy: uuid().references(() => persons.id),
    endReason: text(),
    /** The day it comes back; it moves when the decision is looked at again, and is null once that is done. */
    lookAgainOn: day(),
  },
  (t) => [
    index('decisions_agreement_idx').on(t.agreementId, t.proposedAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index('decisions_look_again_idx').on(t.agreementId, t.lookAgainOn),
    index('decisions_review_idx').on(t.reviewId),
    wordsOf('decisions', 'text, because, hunch, expected, note'),
    oneOf('decisions_state_check', t.state, DECISION_STATES),
    agreementRows('decisions'),
  ],
);

export const decisionEvidence = pgTable(
  'decision_evidence',
  {
    agreementId: agreementId(),
    decisionId: decisionId(),
    evidenceId: uuid()
      .notNull()
      .references(() => evidence.id),
  },
  (t) => [
    primaryKey({ columns: [t.decisionId, t.evidenceId] }),
    index('decision_evidence_evidence_idx').on(t.agreementId, t.evidenceId),
    agreementRows('decision_evidence'),
  ],
);

export const decisionMeasures = pgTable(
  'decision_measures',
  {
    agreementId: agreementId(),
    decisionId: decisionId(),
    measureId: uuid()
      .notNull()
      .references(() => measures.id),
  },
  (t) => [
    primaryKey({ columns: [t.decisionId, t.measureId] }),
    index('decision_measures_measure_idx').on(t.agreementId, t.measureId),
    agreementRows('decision_measures'),
  ],
);

export const decisionInsights = pgTable(
  'decision_insights',
  {
    agreementId: agreementId(),
    decisionId: decisionId(),
    insightId: uuid()
      .notNull()
      .references(() => insights.id),
  },
  (t) => [
    primaryKey({ columns: [t.decisionId, t.insightId] }),
    index('decision_insights_insight_idx').on(t.agreementId, t.insightId),
    agreementRows('decision_insights'),
  ],
);

/** A change that is in force, and later what came of it. Until then it stands in the round that puts it to everybody. */
export const adaptations = pgTable(
  'adaptations',
  {
    id: madeId(),
    agreementId: agreementId(),
    decisionId: decisionId(),
    position: integer().notNull(),
    kind: text({ enum: CHANGE_KINDS }).notNull(),
    subjectId: uuid(),
    from: text('said').notNull(),
    to: text('says').notNull(),
    put: jsonb().$type<ChangeTo>().notNull(),
    because: text(),
    expected: text(),
    adoptedAt: moment().notNull(),
    /** The agreement version it is part of; null where it changes nothing in the agreement's text. */
    agreementVersion: text(),
    happened: text(),
    happenedBy: uuid().references(() => persons.id),
    happenedAt: moment(),
  },
  (t) => [
    index('adaptations_decision_idx').on(t.decisionId),
    index('adaptations_subject_idx').on(t.agreementId, t.subjectId),
    oneOf('adaptations_kind_check', t.kind, CHANGE_KINDS),
    agreementRows('adaptations'),
  ],
);

/** A text as it was put to everybody. A changed text is a new round, in which all are asked again. */
export const consentRounds = pgTable(
  'consent_rounds',
  {
    agreementId: agreementId(),
    decisionId: decisionId(),
    round: integer().notNull(),
    text: text().notNull(),
    conditions: text().array().notNull(),
    changes: jsonb().$type<Change[]>().notNull(),
    openedBy: uuid()
      .notNull()
      .references(() => persons.id),
    openedAt: moment().notNull(),
    /** When every other signing party had answered and the commissioning side's positions were shown. */
    revealedAt: moment(),
  },
  (t) => [primaryKey({ columns: [t.decisionId, t.round] }), agreementRows('consent_rounds')],
);

const shown = (table: string) =>
  sql`${inMyAgreements} and (side <> 'commissioning' or person_id = ${me} or exists (select from consent_rounds r where r.decision_id = ${sql.raw(table)}.decision_id and r.round = ${sql.raw(table)}.round and r.revealed_at is not null))`;

/** Said by a person in their own name, for the party and the side that are theirs. */
const forTheirParty = (table: string) =>
  sql`${inMyAgreements} and person_id = ${me} and exists (select from participants t where t.agreement_id = ${sql.raw(table)}.agreement_id and t.person_id = ${sql.raw(table)}.person_id and t.party_id = ${sql.raw(table)}.party_id and t.side = ${sql.raw(table)}.side and t.left_at is null)`;

/** A person's position for their party. The party's position is its latest. */
export const positions = pgTable(
  'positions',
  {
    id: madeId(),
    agreementId: agreementId(),
    decisionId: decisionId(),
    round: integer().notNull(),
    partyId: uuid()
      .notNull()
      .references(() => parties.id),
    side: text({ enum: SIDES }).notNull(),
    personId: uuid()
      .notNull()
      .references(() => persons.id),
    position: text({ enum: POSITIONS }).notNull(),
    reason: text(),
    at: moment().notNull(),
  },
  (t) => [
    index('positions_decision_idx').on(t.decisionId, t.round, t.at),
    oneOf('positions_position_check', t.position, POSITIONS),
    readable('positions', shown('positions')),
    insertable('positions', forTheirParty('positions')),
  ],
);

/** Closed by its author alone, or released by the lead of the author's party once the author has left. */
export const objections = pgTable(
  'objections',
  {
    id: madeId(),
    agreementId: agreementId(),
    decisionId: decisionId(),
    round: integer().notNull(),
    partyId: uuid()
      .notNull()
      .references(() => parties.id),
    side: text({ enum: SIDES }).notNull(),
    personId: uuid()
      .notNull()
      .references(() => persons.id),
    reason: text().notNull(),
    raisedAt: moment().notNull(),
    ended: text({ enum: OBJECTION_ENDS }),
    /** How it was worked in, in words. */
    workedIn: text(),
    closedAt: moment(),
    closedBy: uuid().references(() => persons.id),
  },
  (t) => [
    index('objections_decision_idx').on(t.decisionId),
    oneOf('objections_ended_check', t.ended, OBJECTION_ENDS),
    readable('objections', shown('objections')),
    insertable('objections', forTheirParty('objections')),
    updatable(
      'objections',
      sql`${inMyAgreements} and closed_at is null and (person_id = ${me} or not exists (select from participants t where t.agreement_id = objections.agreement_id and t.person_id = objections.person_id and t.left_at is null))`,
      sql`${inMyAgreements} and closed_by = ${me}`,
    ),
  ],
);

export const secondLooks = pgTable(
  'second_looks',
  {
    id: madeId(),
    agreementId: agreementId(),
    decisionId: decisionId(),
    reviewId: uuid(),
    found: text().notNull(),
    outcome: text({ enum: SECOND_LOOKS }).notNull(),
    nextOn: day(),
    by: uuid()
      .notNull()
      .references(() => persons.id),
    at: moment().notNull(),
  },
  (t) => [
    index('second_looks_decision_idx').on(t.decisionId, t.at),
    oneOf('second_looks_outcome_check', t.outcome, SECOND_LOOKS),
    writtenBy('second_looks', 'by'),
  ],
);
