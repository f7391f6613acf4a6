import { authorize } from '#/access/authorize.ts';
import { AppError } from '#/lib/app-error.ts';
import { refuseRepeatedWords } from '#/modules/evidence/queries/repeated-words.ts';
import { record } from '#/modules/journal/commands.ts';
import type { ActContext } from '#/server/context.ts';
import { saysTheSame } from '../change-set.ts';
import { readFacts } from '../queries/agreed-facts.ts';
import type { ChangeText } from '../schema.ts';
import { requireChanges, requireOwnIds } from './draw.ts';
import { freeText } from './free-text.ts';
import { loadDecision, requireRound, requireState } from './load.ts';
import { askAgain } from './open-round.ts';

/** A changed wording or an added condition is put to everybody as a new round; what was said to the text before stays readable. */
export async function changeText(ctx: ActContext, input: ChangeText) {
  const { decision, round } = await loadDecision(ctx, input.decisionId);
  authorize(ctx.actor, 'decision.change text', { authorId: decision.proposedBy });
  requireState(decision, 'open', 'waiting for signatures', 'resting');
  requireRound(decision, round, input.round);
  await refuseRepeatedWords(ctx, freeText(input));
  await requireOwnIds(ctx, decision.id, input.changes);
  const facts = await readFacts(ctx);
  const changes = requireChanges(input.changes, facts);
  const next = {
    decisionId: decision.id,
    round: round.round + 1,
    text: input.text,
    conditions: input.conditions,
    changes,
    openedBy: ctx.actor.personId,
  };
  if (saysTheSame(next, round) && decision.state !== 'resting')
    throw new AppError('CONFLICT', 'Nothing is different from what everybody was asked already.');
  await askAgain(ctx, next, facts);
  return record(ctx, {
    event: 'decision.text changed',
    subjectKind: 'decision',
    subjectId: decision.id,
    detail: { round: next.round, conditions: next.conditions.length, kinds: changes.map(({ kind }) => kind) },
    result: { decisionId: decision.id, round: next.round },
  });
}
