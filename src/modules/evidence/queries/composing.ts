import { and, asc, desc, eq, isNotNull, isNull, ne, sql } from 'drizzle-orm';
import { can } from '#/access/policy.ts';
import { refusal } from '#/access/refusal.ts';
import { dayIn } from '#/lib/days.ts';
import { agreements, participants, parties } from '#/modules/agreements/tables.ts';
import { goals, goalVersions, questions } from '#/modules/goals/tables.ts';
import { measures } from '#/modules/measures/tables.ts';
import { organisations } from '#/modules/organisations/tables.ts';
import { persons } from '#/modules/people/tables.ts';
import type { AgreementContext } from '#/server/context.ts';

/** What one needs at hand to write a piece, and to filter the stream: what it can be about, and whose it will be. */
export async function composing(ctx: AgreementContext) {
  const { actor } = ctx;
  const [about, known, ofMine, [organisation]] = await Promise.all([
    subjects(ctx),
    knownNames(ctx),
    colleagues(ctx),
    ctx.db.select({ name: organisations.name }).from(organisations).where(eq(organisations.id, actor.organisationId)),
  ]);
  return {
    ...about,
    known,
    colleagues: ofMine,
    organisation: organisation?.name ?? '',
    side: actor.side,
    today: dayIn(ctx.now, actor.timeZone),
    timeZone: actor.timeZone,
    may: { post: can(actor, 'evidence.post') },
    mayNotPost: can(actor, 'evidence.post') ? null : refusal(actor, 'evidence.post'),
  };
}

export type Composing = Awaited<ReturnType<typeof composing>>;

/** The others of one's own organisation who take part: one of them may have asked the person. */
function colleagues({ db, actor }: AgreementContext) {
  return db
    .select({ personId: persons.id, name: sql<string>`${persons.name}` })
    .from(participants)
    .innerJoin(persons, eq(persons.id, participants.personId))
    .where(
      and(
        eq(participants.agreementId, actor.agreementId),
        eq(participants.organisationId, actor.organisationId),
        isNull(participants.leftAt),
        isNotNull(persons.name),
        ne(persons.id, actor.personId),
      ),
    )
    .orderBy(asc(persons.name))
    .limit(100);
}

/** The names that stand in the agreement itself, of its place and its parties: no person is recognised by them. */
export async function knownNames(ctx: AgreementContext): Promise<string[]> {
  const { agreementId } = ctx.actor;
  const [agreement] = await ctx.db
    .select({ title: agreements.title, place: agreements.place })
    .from(agreements)
    .where(eq(agreements.id, agreementId));
  const named = await ctx.db
    .select({ name: organisations.name })
    .from(parties)
    .innerJoin(organisations, eq(organisations.id, parties.organisationId))
    .where(eq(parties.agreementId, agreementId));
  return [agreement?.title ?? '', agreement?.place ?? '', ...named.map(({ name }) => name)];
}

/** The goals, measures and questions of this agreement that are not retired, with the words of today. */
export async function subjects(ctx: AgreementContext) {
  const { agreementId } = ctx.actor;
  const [ofGoals, ofMeasures, ofQuestions] = await Promise.all([
    ctx.db
      .selectDistinctOn([goals.position, goals.id], { id: goals.id, position: goals.position, text: goalVersions.text })
      .from(goals)
      .innerJoin(goalVersions, eq(goalVersions.goalId, goals.id))
      .where(and(eq(goals.agreementId, agreementId), isNull(goals.retiredAt)))
      .orderBy(asc(goals.position), asc(goals.id), desc(goalVersions.version)),
    ctx.db
      .select({ id: measures.id, name: measures.name })
      .from(measures)
      .where(and(eq(measures.agreementId, agreementId), isNull(measures.retiredAt)))
      .orderBy(asc(measures.position)),
    ctx.db
      .select({ id: questions.id, text: questions.text })
      .from(questions)
      .where(and(eq(questions.agreementId, agreementId), isNull(questions.retiredAt)))
      .orderBy(asc(questions.posedAt)),
  ]);
  return { goals: ofGoals, measures: ofMeasures, questions: ofQuestions };
}
export type Subjects = Awaited<ReturnType<typeof subjects>>;
