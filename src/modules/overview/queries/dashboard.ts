import { notFound } from '#/lib/app-error.ts';
import { dayIn } from '#/lib/days.ts';
import { listGoals } from '#/modules/goals/queries.ts';
import { listMeasures } from '#/modules/measures/queries.ts';
import { listPromises } from '#/modules/reviews/queries/promises.ts';
import type { AgreementContext } from '#/server/context.ts';
import { readFacts, readParties, readVersion } from './agreement-facts.ts';
import { readLooksAhead, readQuestions, readReviews } from './coming.ts';
import { readNeeds } from './needs.ts';
import { readChanges, readWaiting } from './recent-changes.ts';
import { type HeardOfGoal, heardByGoal } from './stories.ts';

const NOTHING_HEARD: HeardOfGoal = { goalId: '', pieces: 0, stories: [] };

/** The agreement's front page, the same for everybody in it. */
export async function getDashboard(ctx: AgreementContext) {
  const { agreementId, timeZone } = ctx.actor;
  const today = dayIn(ctx.now, timeZone);
  // Sent together: one connection carries them in one go.
  const [facts, version, sides, reviews, goals, questions, heard, measures, changes, waiting, looks, promises, needs] =
    await Promise.all([
      readFacts(ctx),
      readVersion(ctx),
      readParties(ctx),
      readReviews(ctx),
      listGoals(ctx),
      readQuestions(ctx),
      heardByGoal(ctx),
      listMeasures(ctx),
      readChanges(ctx),
      readWaiting(ctx),
      readLooksAhead(ctx, today),
      listPromises(ctx),
      readNeeds(ctx.db, ctx.now, [agreementId], 'everybody'),
    ]);
  if (!facts) throw notFound('agreement');
  return {
    ...facts,
    today,
    version,
    ...sides,
    review: reviews.find(({ state }) => state !== 'recorded') ?? null,
    lastReview: reviews.findLast(({ state }) => state === 'recorded' || state === 'held') ?? null,
    goals: goals.map((goal) => {
      const { pieces, stories } = heard.find(({ goalId }) => goalId === goal.id) ?? NOTHING_HEARD;
      return {
        ...goal,
        pieces,
        stories,
        questions: questions.filter((question) => question.goalId === goal.id),
        measureIds: measures.filter(({ goalIds }) => goalIds.includes(goal.id)).map(({ id }) => id),
      };
    }),
    questions,
    measures,
    changes,
    changesInAll: changes[0]?.inAll ?? 0,
    waiting,
    looks,
    // What one person may do is not for a page that is everybody's.
    promises: promises.map(({ may: _, ...promise }) => promise),
    needs,
  };
}
export type Dashboard = Awaited<ReturnType<typeof getDashboard>>;
export type GoalOnFront = Dashboard['goals'][number];
export type ChangeOnFront = Dashboard['changes'][number];
export type PromiseOnFront = Dashboard['promises'][number];
