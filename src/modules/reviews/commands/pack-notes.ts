import { and, eq } from 'drizzle-orm';
import { authorize } from '#/access/authorize.ts';
import { AppError, notFound, type OrOvertaken } from '#/lib/app-error.ts';
import { refuseRepeatedWords } from '#/modules/evidence/queries/repeated-words.ts';
import { record } from '#/modules/journal/commands.ts';
import type { JournalEvent } from '#/modules/journal/events.ts';
import type { ActContext } from '#/server/context.ts';
import type { ChangePackNote, OnePackNote, WritePackNote } from '../schema.ts';
import { packNotes } from '../tables.ts';
import { loadReview } from './load.ts';

/** A note on the pack, for its writer alone. */
export async function writePackNote(ctx: ActContext, input: WritePackNote) {
  const review = await loadReview(ctx, input.reviewId);
  authorize(ctx.actor, 'pack note.write');
  if (ctx.now < review.packOpensAt) throw new AppError('CONFLICT', 'The pack has not opened yet.');
  await refuseRepeatedWords(ctx, { text: input.text });
  await ctx.db.insert(packNotes).values({
    id: input.noteId,
    agreementId: ctx.actor.agreementId,
    reviewId: review.id,
    personId: ctx.actor.personId,
    text: input.text,
    writtenAt: ctx.now,
  });
  return recordPrivately(ctx, 'pack note.written', review.id, { noteId: input.noteId, version: 1 });
}

export async function changePackNote(
  ctx: ActContext,
  input: ChangePackNote,
): Promise<OrOvertaken<{ noteId: string; version: number }, { text: string; version: number }>> {
  const note = await loadOwn(ctx, input.noteId);
  authorize(ctx.actor, 'pack note.write');
  if (note.version !== input.version) {
    throw new AppError('STALE', 'This changed while you were writing.', {
      current: { text: note.text, version: note.version },
    });
  }
  await refuseRepeatedWords(ctx, { text: input.text });
  const version = note.version + 1;
  await ctx.db.update(packNotes).set({ text: input.text, version, changedAt: ctx.now }).where(own(ctx, note.id));
  return recordPrivately(ctx, 'pack note.changed', note.reviewId, { noteId: note.id, version });
}

export async function takeBackPackNote(ctx: ActContext, input: OnePackNote) {
  const note = await loadOwn(ctx, input.noteId);
  authorize(ctx.actor, 'pack note.write');
  await ctx.db.delete(packNotes).where(own(ctx, note.id));
  return recordPrivately(ctx, 'pack note.taken back', note.reviewId, { noteId: note.id });
}

const own = ({ actor }: ActContext, noteId: string) =>
  and(eq(packNotes.agreementId, actor.agreementId), eq(packNotes.id, noteId), eq(packNotes.personId, actor.personId));

async function loadOwn(ctx: ActContext, noteId: string) {
  const [note] = await ctx.db.select().from(packNotes).where(own(ctx, noteId));
  if (!note) throw notFound('note');
  return note;
}

function recordPrivately<Result>(ctx: ActContext, event: JournalEvent, reviewId: string, result: Result) {
  const onlyPersonId = ctx.actor.personId;
  return record(ctx, { event, subjectKind: 'review', subjectId: reviewId, onlyPersonId, result });
}
