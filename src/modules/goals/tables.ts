import { index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { agreements } from '#/modules/agreements/tables.ts';
import { persons } from '#/modules/people/tables.ts';
import { day, madeId, moment, oneOf, wordsOf } from '#/server/columns.ts';
import { agreementRows, untilAgreed, writtenBy } from '#/server/row-security.ts';
import { CONFIDENCES } from './vocabulary.ts';

const agreementId = () =>
  uuid()
    .notNull()
    .references(() => agreements.id);

export const goals = pgTable(
  'goals',
  {
    id: madeId(),
    agreementId: agreementId(),
    position: integer().notNull(),
    draftVersion: integer().notNull().default(1),
    retiredAt: moment(),
  },
  (t) => [index('goals_agreement_idx').on(t.agreementId, t.position), agreementRows('goals')],
);

/** A goal's wordings. The highest version holds; rows change only while the agreement is a draft. */
export const goalVersions = pgTable(
  'goal_versions',
  {
    agreementId: agreementId(),
    goalId: uuid()
      .notNull()
      .references(() => goals.id),
    version: integer().notNull(),
    text: text().notNull(),
    why: text().notNull(),
    proposedBy: uuid()
      .notNull()
      .references(() => persons.id),
    holdsFrom: day().notNull(),
    /** The agreement version it came into force with; null in a draft. */
    agreementVersion: text(),
    /** The adaptation that made it; null for the first wording. */
    adaptationId: uuid(),
  },
  (t) => [
    primaryKey({ columns: [t.goalId, t.version] }),
    index('goal_versions_agreement_idx').on(t.agreementId),
    index('goal_versions_adaptation_idx').on(t.adaptationId),
    wordsOf('goal_versions', 'text, why'),
    ...untilAgreed('goal_versions'),
  ],
);

export const questions = pgTable(
  'questions',
  {
    id: madeId(),
    agreementId: agreementId(),
    goalId: uuid().references(() => goals.id),
    text: text().notNull(),
    /** What whoever asks would do with the answer; null where it was not said. */
    why: text(),
    posedBy: uuid()
      .notNull()
      .references(() => persons.id),
    posedAt: moment().notNull(),
    answeredAt: moment(),
    answeredBy: uuid().references(() => persons.id),
    retiredAt: moment(),
    draftVersion: integer().notNull().default(1),
  },
  (t) => [
    index('questions_agreement_idx').on(t.agreementId, t.posedAt),
    index('questions_goal_idx').on(t.goalId),
    wordsOf('questions', 'text'),
    agreementRows('questions'),
  ],
);

/** What we thought the answer was, over time; the newest is the current one. */
export const questionAnswers = pgTable(
  'question_answers',
  {
    id: madeId(),
    agreementId: agreementId(),
    questionId: uuid()
      .notNull()
      .references(() => questions.id),
    text: text().notNull(),
    confidence: text({ enum: CONFIDENCES }).notNull(),
    nextTest: text(),
    by: uuid()
      .notNull()
      .references(() => persons.id),
    at: moment().notNull(),
  },
  (t) => [
    index('question_answers_question_idx').on(t.questionId, t.at),
    wordsOf('question_answers', 'text, next_test'),
    oneOf('question_answers_confidence_check', t.confidence, CONFIDENCES),
    writtenBy('question_answers', 'by'),
  ],
);

/** What somebody did with what came in answer: told to those who answered. */
export const questionUses = pgTable(
  'question_uses',
  {
    id: madeId(),
    agreementId: agreementId(),
    questionId: uuid()
      .notNull()
      .references(() => questions.id),
    text: text().notNull(),
    by: uuid()
      .notNull()
      .references(() => persons.id),
    at: moment().notNull(),
  },
  (t) => [index('question_uses_question_idx').on(t.questionId, t.at), writtenBy('question_uses', 'by')],
);
