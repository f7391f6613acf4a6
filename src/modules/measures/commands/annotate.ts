import { authorize } from '#/access/authorize.ts';
import type { OwnWords } from '#/modules/agreements/commands/own-words.ts';
import { record } from '#/modules/journal/commands.ts';
import type { ActContext } from '#/server/context.ts';
import type { Annotate } from '../schema.ts';
import { annotations } from '../tables.ts';
import { loadMeasure } from './load.ts';

/** Says beside a month what was going on: in the work, or in the world. */
export async function annotate(ctx: ActContext, input: Annotate, words: OwnWords) {
  const measure = await loadMeasure(ctx, input.measureId);
  authorize(ctx.actor, 'annotation.add');
  await words(ctx, { text: input.text });
  await ctx.db.insert(annotations).values({
    id: input.annotationId,
    agreementId: ctx.actor.agreementId,
    measureId: measure.id,
    month: input.month,
    kind: input.kind,
    text: input.text,
    by: ctx.actor.personId,
    at: ctx.now,
  });
  return record(ctx, {
    event: 'annotation.added',
    subjectKind: 'measure',
    subjectId: measure.id,
    detail: { annotationId: input.annotationId, month: input.month, kind: input.kind },
    result: { annotationId: input.annotationId },
  });
}
