import { and, count, eq } from 'drizzle-orm';
import { authorize } from '#/access/authorize.ts';
import { AppError, notFound } from '#/lib/app-error.ts';
import { record } from '#/modules/journal/commands.ts';
import type { ActContext } from '#/server/context.ts';
import { MOST_FILES } from '../file-kinds.ts';
import type { DescribeFile, FileOfPiece } from '../schema.ts';
import { evidenceFiles, evidenceUploads } from '../tables/files.ts';
import { audienceOf } from '../visibility.ts';
import { loadPiece, type Piece, requireOpen } from './piece.ts';

/** The author puts a file that has arrived to their piece. */
export async function addFile(ctx: ActContext, input: DescribeFile) {
  const piece = await loadPiece(ctx, input.evidenceId);
  authorize(ctx.actor, 'evidence.add to', piece);
  requireOpen(piece);
  const [arrived] = await ctx.db.select().from(evidenceUploads).where(eq(evidenceUploads.id, input.fileId));
  if (!arrived?.key || !arrived.kind || !arrived.mediaType || arrived.bytes === null) throw notFound('file');
  const [there] = await ctx.db
    .select({ files: count() })
    .from(evidenceFiles)
    .where(eq(evidenceFiles.evidenceId, piece.evidenceId));
  if ((there?.files ?? 0) >= MOST_FILES) throw new AppError('INVALID', 'A story holds ten files at most.');
  const { id, key, kind, mediaType, bytes, width, height } = arrived;
  await ctx.db.insert(evidenceFiles).values({
    id,
    evidenceId: piece.evidenceId,
    addedBy: ctx.actor.personId,
    addedAt: ctx.now,
    key,
    kind,
    mediaType,
    bytes,
    width,
    height,
    about: input.about,
    transcript: kind === 'sound' ? input.transcript : null,
  });
  // The content is the piece's from here on.
  await ctx.db.update(evidenceUploads).set({ key: null }).where(eq(evidenceUploads.id, id));
  await ctx.db.delete(evidenceUploads).where(eq(evidenceUploads.id, id));
  return done(ctx, piece, 'evidence.file added', id);
}

/** The author says what a file shows, or what is said in it. */
export async function describeFile(ctx: ActContext, input: DescribeFile) {
  const { piece, file } = await loadFile(ctx, input);
  const transcript = file.kind === 'sound' ? input.transcript : null;
  await ctx.db.update(evidenceFiles).set({ about: input.about, transcript }).where(eq(evidenceFiles.id, file.id));
  return done(ctx, piece, 'evidence.file described', file.id);
}

/** The author takes a file away from their piece; its content goes with it. */
export async function removeFile(ctx: ActContext, input: FileOfPiece) {
  const { piece, file } = await loadFile(ctx, input);
  await ctx.db.delete(evidenceFiles).where(eq(evidenceFiles.id, file.id));
  return done(ctx, piece, 'evidence.file removed', file.id);
}

async function loadFile(ctx: ActContext, { evidenceId, fileId }: FileOfPiece) {
  const piece = await loadPiece(ctx, evidenceId);
  authorize(ctx.actor, 'evidence.add to', piece);
  requireOpen(piece);
  const [file] = await ctx.db
    .select({ id: evidenceFiles.id, kind: evidenceFiles.kind })
    .from(evidenceFiles)
    .where(and(eq(evidenceFiles.id, fileId), eq(evidenceFiles.evidenceId, piece.evidenceId)));
  if (!file) throw notFound('file');
  return { piece, file };
}

type FileEvent = 'evidence.file added' | 'evidence.file described' | 'evidence.file removed';

const done = (ctx: ActContext, piece: Piece, event: FileEvent, fileId: string) =>
  record(ctx, {
    event,
    subjectKind: 'evidence',
    subjectId: piece.evidenceId,
    ...audienceOf(piece),
    detail: { fileId },
    result: { fileId },
  });
