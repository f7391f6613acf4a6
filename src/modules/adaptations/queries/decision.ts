import { and, asc, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { can } from '#/access/policy.ts';
import { refusal } from '#/access/refusal.ts';
import { notFound } from '#/lib/app-error.ts';
import { dayIn } from '#/lib/days.ts';
import { readNames } from '#/modules/agreements/queries/names.ts';
import { agreementVersions, participants } from '#/modules/agreements/tables.ts';
import { organisations } from '#/modules/organisations/tables.ts';
import { persons } from '#/modules/people/tables.ts';
import type { AgreementContext } from '#/server/context.ts';
import { makesVersion } from '../change-kinds.ts';
import { adaptations, decisions, secondLooks } from '../tables.ts';
import { consentSeed } from './consent-seed.ts';
import { readGrounds } from './grounds.ts';
import { readLostGrounds, since } from './lost-grounds.ts';
import { readProposer } from './proposer.ts';
import { type Rounds, readRounds } from './rounds.ts';

const ender = alias(persons, 'ender');

/** One proposal and the decision it became: all texts, how each party stands, what it rests on and what came of it. */
export async function getDecision(ctx: AgreementContext, decisionId: string) {
  const decision = await readDecision(ctx, decisionId);
  const lost = await readLostGrounds(ctx, decisionId);
  const [{ rounds, objections }, grounds, made, looks, names, proposer] = await Promise.all([
    readRounds(ctx, decisionId),
    readGrounds(ctx, decisionId, lost),
    readMade(ctx, decisionId),
    readLooks(ctx, decisionId),
    decision.variationHash ? readNames(ctx, decisionId, decision.variationHash) : [],
    readProposer(ctx.db, {
      agreementId: ctx.actor.agreementId,
      proposedBy: decision.proposedById,
      proposedAt: decision.proposedAt,
    }),
  ]);
  const { actor } = ctx;
  const isMine = { authorId: decision.proposedById };
  return {
    ...decision,
    variation: decision.variation === null ? null : { reason: decision.variation, hash: decision.variationHash },
    today: dayIn(ctx.now, actor.timeZone),
    timeZone: actor.timeZone,
    seed: consentSeed(decisionId),
    makesVersion: makesVersion(rounds[0]?.changes ?? []),
    rounds,
    objections: objections.map((objection) => ({
      ...objection,
      may: {
        close: can(actor, 'objection.close', { ...objection, hasLeft: false }),
        release: objection.personId !== actor.personId && can(actor, 'objection.close', objection),
      },
    })),
    grounds,
    /** What it rests on that went since it was last looked at. */
    lost: since(lost, looks),
    made,
    looks,
    names,
    mine: { partyId: actor.partyId, personId: actor.personId, position: ownPosition(ctx, rounds) },
    may: {
      takePosition: can(actor, 'decision.take a position'),
      whyNoPosition: refusal(actor, 'decision.take a position'),
      changeText: can(actor, 'decision.change text', isMine),
      withdraw: can(actor, 'decision.withdraw', proposer),
      rest: can(actor, 'decision.rest', proposer),
      sign: can(actor, 'decision.sign'),
      whyNoSignature: refusal(actor, 'decision.sign'),
      lookAgain: can(actor, 'decision.look again'),
      lookBack: can(actor, 'adaptation.look back'),
    },
  };
}
export type DecisionView = Awaited<ReturnType<typeof getDecision>>;

function ownPosition({ actor }: AgreementContext, rounds: Rounds['rounds']) {
  const mine = rounds[0]?.parties.flatMap(({ positions }) => positions).filter((p) => p.personId === actor.personId);
  return mine?.at(-1) ?? null;
}

async function readDecision({ db, actor }: AgreementContext, decisionId: string) {
  const [decision] = await db
    .select({
      id: decisions.id,
      reviewId: decisions.reviewId,
      text: decisions.text,
      because: decisions.because,
      hunch: decisions.hunch,
      expected: decisions.expected,
      note: decisions.note,
      state: decisions.state,
      round: decisions.round,
      variation: decisions.variation,
      variationHash: decisions.variationHash,
      proposedById: decisions.proposedBy,
      proposedBy: persons.name,
      proposedFor: organisations.name,
      proposedAt: decisions.proposedAt,
      consentedAt: decisions.consentedAt,
      agreedAt: decisions.agreedAt,
      endedAt: decisions.endedAt,
      endedBy: ender.name,
      endReason: decisions.endReason,
      lookAgainOn: decisions.lookAgainOn,
      version: sql<
        string | null
      >`(select ${agreementVersions.major} || '.' || ${agreementVersions.minor} from ${agreementVersions} where ${agreementVersions.decisionId} = ${decisions.id})`,
    })
    .from(decisions)
    .innerJoin(persons, eq(persons.id, decisions.proposedBy))
    .leftJoin(
      participants,
      and(eq(participants.agreementId, decisions.agreementId), eq(participants.personId, decisions.proposedBy)),
    )
    .leftJoin(organisations, eq(organisations.id, participants.organisationId))
    .leftJoin(ender, eq(ender.id, decisions.endedBy))
    .where(and(eq(decisions.agreementId, actor.agreementId), eq(decisions.id, decisionId)))
    .limit(1);
  if (!decision) throw notFound('proposal');
  return decision;
}

function readMade({ db, actor }: AgreementContext, decisionId: string) {
  return db
    .select({
      id: adaptations.id,
      kind: adaptations.kind,
      subjectId: adaptations.subjectId,
      from: adaptations.from,
      to: adaptations.to,
      because: adaptations.because,
      expected: adaptations.expected,
      adoptedAt: adaptations.adoptedAt,
      agreementVersion: adaptations.agreementVersion,
      happened: adaptations.happened,
      happenedBy: persons.name,
      happenedAt: adaptations.happenedAt,
    })
    .from(adaptations)
    .leftJoin(persons, eq(persons.id, adaptations.happenedBy))
    .where(and(eq(adaptations.agreementId, actor.agreementId), eq(adaptations.decisionId, decisionId)))
    .orderBy(asc(adaptations.position));
}

function readLooks({ db, actor }: AgreementContext, decisionId: string) {
  return db
    .select({
      id: secondLooks.id,
      found: secondLooks.found,
      outcome: secondLooks.outcome,
      nextOn: secondLooks.nextOn,
      by: persons.name,
      at: secondLooks.at,
      reviewId: secondLooks.reviewId,
    })
    .from(secondLooks)
    .innerJoin(persons, eq(persons.id, secondLooks.by))
    .where(and(eq(secondLooks.agreementId, actor.agreementId), eq(secondLooks.decisionId, decisionId)))
    .orderBy(asc(secondLooks.at));
}
