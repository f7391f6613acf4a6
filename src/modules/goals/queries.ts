import { and, asc, desc, eq, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { can } from '#/access/policy.ts';
import { refusal } from '#/access/refusal.ts';
import type { Side } from '#/access/sides.ts';
import { notFound } from '#/lib/app-error.ts';
import { dayIn } from '#/lib/days.ts';
import { participants } from '#/modules/agreements/tables.ts';
import { persons } from '#/modules/people/tables.ts';
import type { AgreementContext } from '#/server/context.ts';
import { quietInWords } from './question-state.ts';
import { goals, goalVersions, questionAnswers, questions } from './tables.ts';

/** The agreement's goals in their order, each in the words that hold now. */
export async function listGoals(ctx: AgreementContext) {
  const all = await readGoals(ctx);
  return all.map(({ versions, ...goal }) => {
    const { text, why, version, holdsFrom, agreementVersion } = versions[0] as GoalVersion;
    return { ...goal, text, why, version, holdsFrom, agreementVersion };
  });
}

/** One goal with every wording it had, the newest first. */
export async function getGoal(ctx: AgreementContext, goalId: string) {
  const goal = (await readGoals(ctx)).find((each) => each.id === goalId);
  if (!goal) throw notFound('goal');
  return { ...goal, today: dayIn(ctx.now, ctx.actor.timeZone) };
}

/** The agreement's learning questions, the newest first, each with what we thought the answer was, the newest first. */
export async function listQuestions(ctx: AgreementContext, goalId?: string) {
  const [posed, answers] = await Promise.all([readQuestions(ctx, goalId), readAnswers(ctx)]);
  return posed.map((question) => {
    const own = answers
      .filter(({ questionId }) => questionId === question.id)
      .map(({ questionId: _, ...rest }) => rest);
    /** Said where an open question has had no answer for long; nobody answers before or after the agreement. */
    const quiet = ctx.actor.agreementStatus === 'active' ? quietInWords({ ...question, answers: own }, ctx.now) : null;
    return { ...question, answers: own, quiet };
  });
}

/** What this person may do about goals and questions here. */
export function mayLearn({ actor }: AgreementContext) {
  return {
    edit: can(actor, 'goal.edit'),
    pose: can(actor, 'question.pose'),
    answer: can(actor, 'question.answer'),
    sayUse: can(actor, 'question.say use'),
    retire: can(actor, 'question.retire'),
    respond: can(actor, 'response.give'),
    propose: can(actor, 'decision.propose'),
    /** Why a question cannot be posed or answered here, for where the form would stand. */
    reasons: {
      pose: can(actor, 'question.pose') ? null : refusal(actor, 'question.pose'),
      answer: can(actor, 'question.answer') ? null : refusal(actor, 'question.answer'),
    },
  };
}

export type GoalNow = Awaited<ReturnType<typeof listGoals>>[number];
export type GoalDetail = Awaited<ReturnType<typeof getGoal>>;
export type GoalVersion = GoalDetail['versions'][number];
export type QuestionWithAnswers = Awaited<ReturnType<typeof listQuestions>>[number];
export type MayLearn = ReturnType<typeof mayLearn>;

async function readGoals(ctx: AgreementContext) {
  const { agreementId } = ctx.actor;
  const rows = await ctx.db
    .select({
      goal: { id: goals.id, draftVersion: goals.draftVersion, retiredAt: goals.retiredAt },
      version: {
        version: goalVersions.version,
        text: goalVersions.text,
        why: goalVersions.why,
        holdsFrom: goalVersions.holdsFrom,
        agreementVersion: goalVersions.agreementVersion,
        adaptationId: goalVersions.adaptationId,
        proposedBy: persons.name,
      },
    })
    .from(goals)
    .innerJoin(goalVersions, and(eq(goalVersions.goalId, goals.id), eq(goalVersions.agreementId, agreementId)))
    .innerJoin(persons, eq(persons.id, goalVersions.proposedBy))
    .where(eq(goals.agreementId, agreementId))
    .orderBy(asc(goals.position), asc(goals.id), desc(goalVersions.version));
  const found = new Map<string, (typeof rows)[number]['goal'] & { versions: (typeof rows)[number]['version'][] }>();
  for (const { goal, version } of rows) {
    const known = found.get(goal.id);
    if (known) known.versions.push(version);
    else found.set(goal.id, { ...goal, versions: [version] });
  }
  // A number is said aloud in meetings, so a goal that was let go keeps its own.
  return [...found.values()].map((goal, index) => ({ number: index + 1, ...goal }));
}

async function readQuestions(ctx: AgreementContext, goalId?: string) {
  return ctx.db
    .select({
      id: questions.id,
      goalId: questions.goalId,
      text: questions.text,
      why: questions.why,
      posedBy: persons.name,
      posedBySide: sideOf(ctx, questions.posedBy),
      posedAt: questions.posedAt,
      answeredAt: questions.answeredAt,
      retiredAt: questions.retiredAt,
      draftVersion: questions.draftVersion,
    })
    .from(questions)
    .innerJoin(persons, eq(persons.id, questions.posedBy))
    .where(and(eq(questions.agreementId, ctx.actor.agreementId), goalId ? eq(questions.goalId, goalId) : undefined))
    .orderBy(desc(questions.posedAt), desc(questions.id));
}

async function readAnswers(ctx: AgreementContext) {
  return ctx.db
    .select({
      id: questionAnswers.id,
      questionId: questionAnswers.questionId,
      text: questionAnswers.text,
      confidence: questionAnswers.confidence,
      nextTest: questionAnswers.nextTest,
      by: persons.name,
      bySide: sideOf(ctx, questionAnswers.by),
      at: questionAnswers.at,
    })
    .from(questionAnswers)
    .innerJoin(persons, eq(persons.id, questionAnswers.by))
    .where(eq(questionAnswers.agreementId, ctx.actor.agreementId))
    .orderBy(desc(questionAnswers.at), desc(questionAnswers.id));
}

/** The side a person takes part on, or last did. */
function sideOf(ctx: AgreementContext, person: PgColumn): SQL<Side | null> {
  return sql<Side | null>`(select ${participants.side} from ${participants}
    where ${participants.agreementId} = ${ctx.actor.agreementId} and ${participants.personId} = ${person}
    order by ${participants.acceptedAt} desc limit 1)`;
}
