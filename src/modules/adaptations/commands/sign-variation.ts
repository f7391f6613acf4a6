import { and, desc, eq } from 'drizzle-orm';
import { authorize } from '#/access/authorize.ts';
import { AppError } from '#/lib/app-error.ts';
import { signatures } from '#/modules/agreements/tables.ts';
import { refuseRepeatedWords } from '#/modules/evidence/queries/repeated-words.ts';
import { record } from '#/modules/journal/commands.ts';
import type { ActContext } from '#/server/context.ts';
import { readAsked } from '../queries/standing.ts';
import type { DeclineVariation, SignVariation } from '../schema.ts';
import { type Decision, loadDecision, type Round, requireState } from './load.ts';
import { complete } from './settle.ts';

/** A party's name under exactly the text that was read. With the last one the variation is in force. */
export async function signVariation(ctx: ActContext, input: SignVariation) {
  const { decision, round } = await loadDecision(ctx, input.decisionId);
  authorize(ctx.actor, 'decision.sign');
  const latest = await readLatest(ctx, decision, round, input.hash);
  const partyId = ctx.actor.partyId as string;
  if (latest.get(partyId) === 'signature') throw new AppError('CONFLICT', 'Your party has signed this already.');
  await put(ctx, input, 'signature', null);
  latest.set(partyId, 'signature');
  const signing = await readAsked(ctx.db, ctx.actor.agreementId, []);
  const isComplete = signing.every(({ id }) => latest.get(id) === 'signature');
  const outcome = isComplete
    ? await complete(ctx, decision, round)
    : { state: decision.state, version: null, askedAgain: [], setToRest: [] };
  return record(ctx, {
    event: 'decision.signed',
    subjectKind: 'decision',
    subjectId: decision.id,
    detail: { partyId, ...outcome },
    result: { decisionId: decision.id, ...outcome },
  });
}

/** A party says why it does not sign. The proposal waits; its maker may change the text, and the party may still sign. */
export async function declineVariation(ctx: ActContext, input: DeclineVariation) {
  const { decision, round } = await loadDecision(ctx, input.decisionId);
  authorize(ctx.actor, 'decision.decline to sign');
  const latest = await readLatest(ctx, decision, round, input.hash);
  const partyId = ctx.actor.partyId as string;
  if (latest.get(partyId) === 'declined') throw new AppError('CONFLICT', 'Your party has declined this already.');
  await refuseRepeatedWords(ctx, { reason: input.reason });
  await put(ctx, input, 'declined', input.reason);
  return record(ctx, {
    event: 'decision.declined',
    subjectKind: 'decision',
    subjectId: decision.id,
    detail: { partyId },
    result: { decisionId: decision.id },
  });
}

/** What each party last said to this very text. */
async function readLatest(ctx: ActContext, decision: Decision, round: Round, hash: string) {
  requireState(decision, 'waiting for signatures');
  if (decision.variationHash !== hash)
    throw new AppError('STALE', 'The text changed since you read it. Read it again before you sign.', {
      current: { text: round.text, conditions: round.conditions },
    });
  const rows = await ctx.db
    .selectDistinctOn([signatures.partyId], { partyId: signatures.partyId, kind: signatures.kind })
    .from(signatures)
    .where(
      and(
        eq(signatures.agreementId, ctx.actor.agreementId),
        eq(signatures.documentId, decision.id),
        eq(signatures.hash, hash),
      ),
    )
    .orderBy(signatures.partyId, desc(signatures.at), desc(signatures.id));
  return new Map(rows.map(({ partyId, kind }) => [partyId, kind]));
}

async function put(ctx: ActContext, input: SignVariation, kind: 'signature' | 'declined', reason: string | null) {
  await ctx.db.insert(signatures).values({
    id: input.signatureId,
    agreementId: ctx.actor.agreementId,
    documentId: input.decisionId,
    hash: input.hash,
    kind,
    partyId: ctx.actor.partyId as string,
    personId: ctx.actor.personId,
    reason,
    at: ctx.now,
  });
}
