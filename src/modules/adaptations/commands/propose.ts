import { authorize } from '#/access/authorize.ts';
import { refuseRepeatedWords } from '#/modules/evidence/queries/repeated-words.ts';
import { record } from '#/modules/journal/commands.ts';
import type { ActContext } from '#/server/context.ts';
import { reasonForVariation } from '../envelope.ts';
import { readFacts } from '../queries/agreed-facts.ts';
import type { Propose } from '../schema.ts';
import { decisions } from '../tables.ts';
import { cite } from './cite.ts';
import { requireDayToCome } from './day-to-come.ts';
import { requireChanges, requireOwnIds } from './draw.ts';
import { freeText } from './free-text.ts';
import { openRound } from './open-round.ts';

/** Puts a proposal before all parties: what would change, because of what, and when it is looked at again. */
export async function propose(ctx: ActContext, input: Propose) {
  authorize(ctx.actor, 'decision.propose');
  requireDayToCome(ctx, input.lookAgainOn, 'lookAgainOn');
  await refuseRepeatedWords(ctx, freeText(input), { cited: input.evidenceIds });
  await requireOwnIds(ctx, input.decisionId, input.changes);
  const facts = await readFacts(ctx);
  const changes = requireChanges(input.changes, facts);
  const variation = reasonForVariation(changes, facts);
  const { decisionId, text, conditions } = input;
  await ctx.db.insert(decisions).values({
    id: decisionId,
    agreementId: ctx.actor.agreementId,
    reviewId: input.reviewId ?? null,
    text,
    because: input.because,
    hunch: input.hunch,
    expected: input.expected,
    note: input.note,
    state: 'open',
    round: 1,
    variation,
    proposedBy: ctx.actor.personId,
    proposedAt: ctx.now,
    lookAgainOn: input.lookAgainOn,
  });
  await cite(ctx, input);
  await openRound(ctx, { decisionId, round: 1, text, conditions, changes, openedBy: ctx.actor.personId });
  return record(ctx, {
    event: 'decision.proposed',
    subjectKind: 'decision',
    subjectId: decisionId,
    detail: {
      reviewId: input.reviewId ?? null,
      kinds: changes.map(({ kind }) => kind),
      asksForSignatures: variation !== null,
      isHunch: input.hunch !== null,
    },
    result: { decisionId, variation },
  });
}
