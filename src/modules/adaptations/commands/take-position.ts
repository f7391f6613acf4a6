import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import { authorize } from '#/access/authorize.ts';
import { AppError } from '#/lib/app-error.ts';
import { refuseRepeatedWords } from '#/modules/evidence/queries/repeated-words.ts';
import { record } from '#/modules/journal/commands.ts';
import type { ActContext } from '#/server/context.ts';
import { readAsked } from '../queries/standing.ts';
import type { TakePosition } from '../schema.ts';
import { objections, positions } from '../tables.ts';
import { loadDecision, requireRound, requireState } from './load.ts';
import { type Outcome, settle } from './settle.ts';

/**
 * A party's position, by one of its people. A party that is not asked is heard, also after the proposal has passed. What
 * is answered and recorded never says which position it was: that one may not be shown yet.
 */
export async function takePosition(ctx: ActContext, input: TakePosition) {
  const { decision, round } = await loadDecision(ctx, input.decisionId);
  authorize(ctx.actor, 'decision.take a position');
  const { agreementId, personId, side } = ctx.actor;
  const partyId = ctx.actor.partyId as string;
  const isAsked = (await readAsked(ctx.db, agreementId, round.changes)).some(({ id }) => id === partyId);
  if (isAsked) requireState(decision, 'open');
  else requireState(decision, 'open', 'waiting for signatures', 'agreed');
  requireRound(decision, round, input.round);
  const isOpen = decision.state === 'open';
  if (isOpen) await requireNoOwnObjection(ctx, decision.id);
  // An objection that was closed may be raised again in the same words.
  if (!(isOpen && input.position === 'objection')) await requireSomethingNew(ctx, input, partyId);
  await refuseRepeatedWords(ctx, { reason: input.reason });
  const given = {
    id: input.positionId,
    agreementId,
    decisionId: decision.id,
    round: round.round,
    partyId,
    side,
    personId,
  };
  await ctx.db.insert(positions).values({ ...given, position: input.position, reason: input.reason, at: ctx.now });
  if (isOpen && input.position === 'objection')
    await ctx.db.insert(objections).values({ ...given, reason: input.reason ?? '', raisedAt: ctx.now });
  const outcome = isOpen ? await settle(ctx, decision, round) : NOTHING(decision.state);
  return record(ctx, {
    event: 'position.given',
    subjectKind: 'decision',
    subjectId: decision.id,
    detail: { partyId, round: round.round, ...outcome },
    result: { decisionId: decision.id, ...outcome },
  });
}

const NOTHING = (state: Outcome['state']): Outcome => ({
  state,
  shown: false,
  version: null,
  askedAgain: [],
  setToRest: [],
});

async function requireNoOwnObjection({ db, actor }: ActContext, decisionId: string): Promise<void> {
  const [mine] = await db
    .select({ id: objections.id })
    .from(objections)
    .where(
      and(eq(objections.decisionId, decisionId), eq(objections.personId, actor.personId), isNull(objections.closedAt)),
    );
  if (mine) throw new AppError('CONFLICT', 'Your objection is still open. Say first what became of it.');
}

/** Refuses what this person said last, unless somebody else of their party has answered since. */
async function requireSomethingNew({ db, actor }: ActContext, given: TakePosition, partyId: string): Promise<void> {
  const { decisionId, round } = given;
  const [[mine], [latest]] = await Promise.all([
    db
      .select({ id: positions.id, position: positions.position, reason: positions.reason })
      .from(positions)
      .where(
        and(
          eq(positions.agreementId, actor.agreementId),
          eq(positions.decisionId, decisionId),
          eq(positions.round, round),
          eq(positions.personId, actor.personId),
        ),
      )
      .orderBy(desc(positions.at), desc(positions.id))
      .limit(1),
    db.execute<{ id: string }>(sql`select id from access.consent_state(${decisionId})
      where what = 'position' and round = ${round} and party_id = ${partyId} order by at desc, id desc limit 1`),
  ]);
  if (mine && mine.id === latest?.id && mine.position === given.position && mine.reason === given.reason)
    throw new AppError('CONFLICT', 'You said this already, and it stands. Say something else, or say why.');
}
