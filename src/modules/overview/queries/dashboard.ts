import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { notFound } from '#/lib/app-error.ts';
import { dayIn } from '#/lib/days.ts';
import { adaptations, decisions } from '#/modules/adaptations/tables.ts';
import { agreements, agreementVersions, participants, parties } from '#/modules/agreements/tables.ts';
import { goals, goalVersions, questions } from '#/modules/goals/tables.ts';
import { listMeasures } from '#/modules/measures/queries.ts';
import { organisations } from '#/modules/organisations/tables.ts';
import { persons } from '#/modules/people/tables.ts';
import { listPromises } from '#/modules/reviews/queries.ts';
import { reviews } from '#/modules/reviews/tables.ts';
import type { AgreementContext } from '#/server/context.ts';
import { readNeeds } from './needs.ts';
import { storiesByGoal } from './stories.ts';

const RECENT_CHANGES = 5;

/** The agreement's front page, the same for everybody in it. */
export async function getDashboard(ctx: AgreementContext) {
  const { agreementId } = ctx.actor;
  // Sent together: one connection carries them in one go.
  const [facts, version, sides, review, wordings, asked, stories, measures, changes, waiting, promises, needs] =
    await Promise.all([
      readFacts(ctx),
      readVersion(ctx),
      readParties(ctx),
      readNextReview(ctx),
      readGoals(ctx),
      readQuestions(ctx),
      storiesByGoal(ctx),
      listMeasures(ctx),
      readChanges(ctx),
      readWaiting(ctx),
      listPromises(ctx),
      readNeeds(ctx.db, ctx.now, [agreementId]),
    ]);
  if (!facts) throw notFound('agreement');
  return {
    ...facts,
    today: dayIn(ctx.now, facts.timeZone),
    version,
    parties: sides.parties,
    guests: sides.guests,
    review,
    goals: wordings.map((goal) => ({
      ...goal,
      questions: asked.filter((question) => question.goalId === goal.id),
      stories: stories.filter((story) => story.goalId === goal.id),
      measureIds: measures
        .filter((measure) => measure.goalIds.includes(goal.id) && !measure.retiredAt)
        .map((measure) => measure.id),
    })),
    measures,
    changes,
    waiting,
    promises,
    needs,
  };
}
export type Dashboard = Awaited<ReturnType<typeof getDashboard>>;

async function readFacts(ctx: AgreementContext) {
  const [facts] = await ctx.db
    .select({
      id: agreements.id,
      title: agreements.title,
      place: agreements.place,
      purpose: agreements.purpose,
      status: agreements.status,
      timeZone: agreements.timeZone,
      startsOn: agreements.startsOn,
      endsOn: agreements.endsOn,
      terms: agreements.terms,
    })
    .from(agreements)
    .where(eq(agreements.id, ctx.actor.agreementId));
  return facts;
}

async function readVersion(ctx: AgreementContext) {
  const [version] = await ctx.db
    .select({
      major: agreementVersions.major,
      minor: agreementVersions.minor,
      takesEffectOn: agreementVersions.takesEffectOn,
    })
    .from(agreementVersions)
    .where(eq(agreementVersions.agreementId, ctx.actor.agreementId))
    .orderBy(desc(agreementVersions.major), desc(agreementVersions.minor))
    .limit(1);
  return version ? `${version.major}.${version.minor}` : null;
}

async function readParties(ctx: AgreementContext) {
  const { agreementId } = ctx.actor;
  const [mine, guests] = await Promise.all([
    ctx.db
      .select({
        id: parties.id,
        name: organisations.name,
        side: parties.side,
        kind: parties.kind,
        signsSince: parties.signsSince,
      })
      .from(parties)
      .innerJoin(organisations, eq(organisations.id, parties.organisationId))
      .where(and(eq(parties.agreementId, agreementId), isNull(parties.leftAt)))
      .orderBy(asc(parties.joinedAt), asc(parties.id)),
    ctx.db
      .selectDistinct({ name: organisations.name, side: participants.side })
      .from(participants)
      .innerJoin(organisations, eq(organisations.id, participants.organisationId))
      .where(and(eq(participants.agreementId, agreementId), isNull(participants.partyId), isNull(participants.leftAt))),
  ]);
  return { parties: mine, guests };
}

async function readNextReview(ctx: AgreementContext) {
  const [review] = await ctx.db
    .select({
      id: reviews.id,
      cycle: reviews.cycle,
      meetsOn: reviews.meetsOn,
      touchPointOn: reviews.touchPointOn,
      packOpensAt: reviews.packOpensAt,
      state: reviews.state,
      chair: persons.name,
      chairSide: reviews.chairSide,
    })
    .from(reviews)
    .leftJoin(persons, eq(persons.id, reviews.chairId))
    .where(
      and(eq(reviews.agreementId, ctx.actor.agreementId), inArray(reviews.state, ['planned', 'in meeting', 'held'])),
    )
    .orderBy(asc(reviews.cycle))
    .limit(1);
  return review ?? null;
}

async function readGoals(ctx: AgreementContext) {
  return ctx.db
    .selectDistinctOn([goals.position, goals.id], {
      id: goals.id,
      position: goals.position,
      text: goalVersions.text,
      why: goalVersions.why,
      version: goalVersions.version,
      holdsFrom: goalVersions.holdsFrom,
    })
    .from(goals)
    .innerJoin(goalVersions, eq(goalVersions.goalId, goals.id))
    .where(and(eq(goals.agreementId, ctx.actor.agreementId), isNull(goals.retiredAt)))
    .orderBy(asc(goals.position), asc(goals.id), desc(goalVersions.version));
}

async function readQuestions(ctx: AgreementContext) {
  return ctx.db
    .select({ id: questions.id, goalId: questions.goalId, text: questions.text, answeredAt: questions.answeredAt })
    .from(questions)
    .where(and(eq(questions.agreementId, ctx.actor.agreementId), isNull(questions.retiredAt)))
    .orderBy(asc(questions.posedAt));
}

async function readChanges(ctx: AgreementContext) {
  return ctx.db
    .select({
      id: adaptations.id,
      decisionId: adaptations.decisionId,
      kind: adaptations.kind,
      from: adaptations.from,
      to: adaptations.to,
      because: sql<string | null>`coalesce(${adaptations.because}, ${decisions.because}, ${decisions.hunch})`,
      expected: sql<string | null>`coalesce(${adaptations.expected}, ${decisions.expected})`,
      happened: adaptations.happened,
      adoptedAt: adaptations.adoptedAt,
      agreementVersion: adaptations.agreementVersion,
    })
    .from(adaptations)
    .innerJoin(decisions, eq(decisions.id, adaptations.decisionId))
    .where(and(eq(adaptations.agreementId, ctx.actor.agreementId), sql`${adaptations.adoptedAt} is not null`))
    .orderBy(desc(adaptations.adoptedAt), desc(adaptations.id))
    .limit(RECENT_CHANGES);
}

/** Proposals that are open, and variations that wait for signatures. */
async function readWaiting(ctx: AgreementContext) {
  return ctx.db
    .select({ id: decisions.id, text: decisions.text, state: decisions.state, proposedAt: decisions.proposedAt })
    .from(decisions)
    .where(
      and(
        eq(decisions.agreementId, ctx.actor.agreementId),
        inArray(decisions.state, ['open', 'waiting for signatures']),
      ),
    )
    .orderBy(desc(decisions.proposedAt))
    .limit(50);
}
