import { and, eq } from 'drizzle-orm';
import { authorize } from '#/access/authorize.ts';
import { AppError, notFound } from '#/lib/app-error.ts';
import { sha256 } from '#/lib/hash.ts';
import { citable } from '#/modules/evidence/commands/cite.ts';
import { refuseRepeatedWords } from '#/modules/evidence/queries/repeated-words.ts';
import { evidence } from '#/modules/evidence/tables.ts';
import { record } from '#/modules/journal/commands.ts';
import type { ActContext } from '#/server/context.ts';
import { sameName, standsFor } from '../merged.ts';
import { commonThemes, ownThemes } from '../queries/everybodys-themes.ts';
import type { MarkPassage, TakeMarkBack } from '../schema.ts';
import { isWhole, trimmedSpan } from '../sentences.ts';
import { passages, themes } from '../tables.ts';
import { requireCoding } from './coding.ts';

/** Marks a passage and says which theme runs through it; a theme that is not there yet is named by that. */
export async function markPassage(ctx: ActContext, input: MarkPassage) {
  const { agreementId, personId } = ctx.actor;
  const roundId = input.roundId ?? null;
  authorize(ctx.actor, 'passage.mark');
  await citable(ctx, [input.evidenceId]);
  if (roundId) await requireCoding(ctx, roundId, input.evidenceId, 'mark');
  const words = await wordsOf(ctx, input);
  const theme = await findOrName(ctx, input);
  const passage = { agreementId, evidenceId: input.evidenceId, themeId: theme.id, field: input.field, ...words.place };
  await requireNew(ctx, passage);
  await ctx.db.insert(passages).values({
    id: input.passageId,
    ...passage,
    roundId,
    wordsHash: words.hash,
    markedBy: personId,
    markedAt: ctx.now,
  });
  return record(ctx, {
    event: 'passage.marked',
    subjectKind: 'theme',
    subjectId: theme.id,
    ...(roundId ? { onlyPersonId: personId } : {}),
    detail: { evidenceId: input.evidenceId, passageId: input.passageId, named: theme.isNew, roundId },
    result: { passageId: input.passageId, themeId: theme.id },
  });
}

async function wordsOf(ctx: ActContext, { evidenceId, field, from, to }: MarkPassage) {
  const [piece] = await ctx.db.select({ text: evidence[field] }).from(evidence).where(eq(evidence.id, evidenceId));
  const span = piece?.text && isWhole(piece.text, { from, to }) ? trimmedSpan(piece.text, { from, to }) : null;
  if (!piece?.text || !span)
    throw new AppError('INVALID', 'Pick the words first.', { fields: { from: 'These words are not in the story.' } });
  return { place: { startsAt: span.from, endsAt: span.to }, hash: sha256(piece.text.slice(span.from, span.to)) };
}

async function findOrName(ctx: ActContext, input: MarkPassage): Promise<{ id: string; isNew: boolean }> {
  const common = await commonThemes(ctx);
  const known = input.roundId ? [...(await ownThemes(ctx, input.roundId)), ...common] : common;
  // One that stands goes before one of the same name that was merged.
  const found =
    known.find(({ name, mergedInto }) => !mergedInto && sameName(name, input.theme)) ??
    known.find(({ name }) => sameName(name, input.theme));
  if (found) return { id: standsFor(known).get(found.id) ?? found.id, isNew: false };
  await refuseRepeatedWords(ctx, { theme: input.theme }, { cited: [input.evidenceId] });
  await ctx.db.insert(themes).values({
    id: input.themeId,
    agreementId: ctx.actor.agreementId,
    roundId: input.roundId ?? null,
    name: input.theme,
    namedBy: ctx.actor.personId,
    namedAt: ctx.now,
  });
  return { id: input.themeId, isNew: true };
}

async function requireNew(
  ctx: ActContext,
  passage: Pick<typeof passages.$inferInsert, 'evidenceId' | 'themeId' | 'field' | 'startsAt' | 'endsAt'>,
) {
  const [there] = await ctx.db
    .select({ id: passages.id })
    .from(passages)
    .where(
      and(
        eq(passages.evidenceId, passage.evidenceId),
        eq(passages.themeId, passage.themeId),
        eq(passages.field, passage.field),
        eq(passages.startsAt, passage.startsAt),
        eq(passages.endsAt, passage.endsAt),
        eq(passages.markedBy, ctx.actor.personId),
      ),
    );
  if (there) throw new AppError('CONFLICT', 'You marked these words with this theme already.');
}

/** Who marked a passage takes the mark away; the story's words stay as they are. */
export async function takeMarkBack(ctx: ActContext, { passageId }: TakeMarkBack) {
  const [passage] = await ctx.db
    .select({
      authorId: passages.markedBy,
      themeId: passages.themeId,
      evidenceId: passages.evidenceId,
      roundId: passages.roundId,
    })
    .from(passages)
    .where(and(eq(passages.agreementId, ctx.actor.agreementId), eq(passages.id, passageId)));
  if (!passage) throw notFound('passage');
  authorize(ctx.actor, 'passage.take back', passage);
  // While the two code alone, who is ready has spoken; afterwards what was compared stays.
  if (passage.roundId) await requireCoding(ctx, passage.roundId, passage.evidenceId, 'take back');
  await ctx.db.delete(passages).where(and(eq(passages.agreementId, ctx.actor.agreementId), eq(passages.id, passageId)));
  return record(ctx, {
    event: 'passage.taken back',
    subjectKind: 'theme',
    subjectId: passage.themeId,
    ...(passage.roundId ? { onlyPersonId: ctx.actor.personId } : {}),
    detail: { evidenceId: passage.evidenceId, passageId, roundId: passage.roundId },
    result: { passageId },
  });
}
