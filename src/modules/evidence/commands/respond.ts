import { authorize } from '#/access/authorize.ts';
import { record } from '#/modules/journal/commands.ts';
import type { ActContext } from '#/server/context.ts';
import { refuseRepeatedWords } from '../queries/repeated-words.ts';
import { requireSubject } from '../queries/responses.ts';
import type { Respond } from '../schema.ts';
import { responses } from '../tables/responses.ts';
import { audienceOf } from '../visibility.ts';
import { THANKS } from '../vocabulary.ts';
import { loadPiece, requireOpen } from './piece.ts';

/** A short remark. From the commissioning side it is an idea, and never an instruction. */
export async function respond(ctx: ActContext, input: Respond) {
  const { actor } = ctx;
  const audience = await audienceOfSubject(ctx, input);
  authorize(actor, 'response.give');
  // Under a story its own words may be said: they go with it.
  await refuseRepeatedWords(ctx, { text: input.text }, { except: [input.subjectId] });
  await ctx.db.insert(responses).values({
    id: input.responseId,
    agreementId: actor.agreementId,
    subjectKind: input.subjectKind,
    subjectId: input.subjectId,
    text: input.text,
    by: actor.personId,
    side: actor.side,
    isIdea: actor.side === 'commissioning' && input.text !== THANKS,
    at: ctx.now,
  });
  return record(ctx, {
    event: 'response.given',
    subjectKind: input.subjectKind,
    subjectId: input.subjectId,
    ...audience,
    detail: { responseId: input.responseId },
    result: { responseId: input.responseId },
  });
}

async function audienceOfSubject(ctx: ActContext, input: Respond) {
  if (input.subjectKind !== 'evidence') {
    await requireSubject(ctx, input);
    return {};
  }
  const piece = await loadPiece(ctx, input.subjectId);
  requireOpen(piece);
  return audienceOf(piece);
}
