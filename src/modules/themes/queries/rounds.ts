import { and, asc, desc, eq, inArray, isNull, ne } from 'drizzle-orm';
import { notFound } from '#/lib/app-error.ts';
import { participants } from '#/modules/agreements/tables.ts';
import { evidence, evidencePlacements } from '#/modules/evidence/tables.ts';
import { persons } from '#/modules/people/tables.ts';
import type { AgreementContext } from '#/server/context.ts';
import { codingCoders, codingPieces, codingRounds } from '../tables.ts';

const MOST = 50;

const facts = {
  id: codingRounds.id,
  begunAt: codingRounds.begunAt,
  revealedAt: codingRounds.revealedAt,
  givenUpAt: codingRounds.givenUpAt,
};

/** The rounds of coding in this agreement, the newest first: who codes, who is ready, and never what. */
export async function listRounds(ctx: AgreementContext) {
  const rounds = await ctx.db
    .select(facts)
    .from(codingRounds)
    .where(eq(codingRounds.agreementId, ctx.actor.agreementId))
    .orderBy(desc(codingRounds.begunAt), desc(codingRounds.id))
    .limit(MOST);
  const coders = await codersOf(
    ctx,
    rounds.map(({ id }) => id),
  );
  return rounds.map((round) => withCoders(ctx, round, coders));
}
export type CodingRound = Awaited<ReturnType<typeof listRounds>>[number];

/** One round. */
export async function roundOf(ctx: AgreementContext, roundId: string): Promise<CodingRound> {
  const [round] = await ctx.db
    .select(facts)
    .from(codingRounds)
    .where(and(eq(codingRounds.agreementId, ctx.actor.agreementId), eq(codingRounds.id, roundId)));
  if (!round) throw notFound('round of coding');
  return withCoders(ctx, round, await codersOf(ctx, [roundId]));
}

function codersOf(ctx: AgreementContext, roundIds: string[]) {
  if (roundIds.length === 0) return [];
  return ctx.db
    .select({
      roundId: codingCoders.roundId,
      personId: codingCoders.personId,
      name: persons.name,
      readyAt: codingCoders.readyAt,
    })
    .from(codingCoders)
    .innerJoin(persons, eq(persons.id, codingCoders.personId))
    .where(and(eq(codingCoders.agreementId, ctx.actor.agreementId), inArray(codingCoders.roundId, roundIds)))
    .orderBy(asc(persons.name), asc(persons.id));
}

function withCoders(
  { actor }: AgreementContext,
  round: { id: string; begunAt: string; revealedAt: string | null; givenUpAt: string | null },
  all: Awaited<ReturnType<typeof codersOf>>,
) {
  const coders = all
    .filter(({ roundId }) => roundId === round.id)
    .map(({ personId, name, readyAt }) => ({ personId, name: name ?? '', isReady: readyAt !== null }));
  const own = coders.find(({ personId }) => personId === actor.personId);
  return { ...round, coders, isCoder: own !== undefined, iAmReady: own?.isReady === true };
}

/** The pieces of a round that this person may read. */
export function piecesOf(ctx: AgreementContext, roundId: string) {
  return ctx.db
    .select({ evidenceId: codingPieces.evidenceId, title: evidence.title })
    .from(codingPieces)
    .innerJoin(evidence, eq(evidence.id, codingPieces.evidenceId))
    .where(and(eq(codingPieces.agreementId, ctx.actor.agreementId), eq(codingPieces.roundId, roundId)))
    .orderBy(asc(evidence.writtenAt), asc(evidence.id));
}

/** With whom one can code, and what: the newest pieces that the whole agreement reads. */
export async function codingChoices(ctx: AgreementContext) {
  const { agreementId, personId } = ctx.actor;
  const [people, pieces] = await Promise.all([
    ctx.db
      .select({ id: persons.id, name: persons.name })
      .from(participants)
      .innerJoin(persons, eq(persons.id, participants.personId))
      .where(
        and(
          eq(participants.agreementId, agreementId),
          isNull(participants.leftAt),
          ne(participants.role, 'reader'),
          ne(participants.personId, personId),
        ),
      )
      .orderBy(asc(persons.name))
      .limit(200),
    ctx.db
      .select({
        evidenceId: evidencePlacements.evidenceId,
        title: evidence.title,
        postedAt: evidencePlacements.postedAt,
      })
      .from(evidencePlacements)
      .innerJoin(evidence, eq(evidence.id, evidencePlacements.evidenceId))
      .where(
        and(
          eq(evidencePlacements.agreementId, agreementId),
          inArray(evidencePlacements.visibility, ['agreement', 'wider']),
        ),
      )
      .orderBy(desc(evidencePlacements.postedAt), desc(evidencePlacements.evidenceId))
      .limit(MOST),
  ]);
  return { people: people.map(({ id, name }) => ({ id, name: name ?? '' })), pieces };
}
export type CodingChoices = Awaited<ReturnType<typeof codingChoices>>;
