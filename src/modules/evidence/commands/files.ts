import { and, count, eq, sql } from 'drizzle-orm';
import { authorize } from '#/access/authorize.ts';
import { AppError, notFound } from '#/lib/app-error.ts';
import { record } from '#/modules/journal/commands.ts';
import type { ActContext } from '#/server/context.ts';
import { MOST_FILES, type SaidBefore } from '../file-kinds.ts';
import type { DescribeFile, FileOfPiece } from '../schema.ts';
import { evidenceFiles, evidenceUploads } from '../tables/files.ts';
import { audienceOf } from '../visibility.ts';
import { loadPiece, type Piece, requireOpen } from './piece.ts';

const MOST_SAID = 20;

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

/** The author says what a file shows, or what is said in it. What others have read of that is kept below it. */
export async function describeFile(ctx: ActContext, input: DescribeFile) {
  const { piece, file } = await loadFile(ctx, input);
  const transcript = file.kind === 'sound' ? input.transcript : null;
  const saidBefore = await keptOf(ctx, file, { evidenceId: piece.evidenceId, about: input.about, transcript });
  await ctx.db
    .update(evidenceFiles)
    .set({ about: input.about, transcript, saidBefore })
    .where(eq(evidenceFiles.id, file.id));
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
    .select({
      id: evidenceFiles.id,
      kind: evidenceFiles.kind,
      about: evidenceFiles.about,
      transcript: evidenceFiles.transcript,
      saidBefore: evidenceFiles.saidBefore,
    })
    .from(evidenceFiles)
    .where(and(eq(evidenceFiles.id, fileId), eq(evidenceFiles.evidenceId, piece.evidenceId)));
  if (!file) throw notFound('file');
  return { piece, file };
}

interface Said {
  about: string | null;
  transcript: string | null;
}

/** What is kept of what it says until now: nothing that its author alone has read, or that is only added to. */
async function keptOf(
  ctx: ActContext,
  file: Said & { saidBefore: SaidBefore[] },
  next: Said & { evidenceId: string },
): Promise<SaidBefore[]> {
  const { about, transcript, saidBefore } = file;
  const isKept = (before: string | null, now: string | null) => before === null || before === now;
  if (isKept(about, next.about) && isKept(transcript, next.transcript)) return saidBefore;
  const [read] = await ctx.db.execute<{ by: SaidBefore['readBy'] | null }>(
    sql`select access.read_as_far_as(${next.evidenceId}::uuid) as by`,
  );
  if (!read?.by) return saidBefore;
  if (saidBefore.length >= MOST_SAID)
    throw new AppError('CONFLICT', 'This was written anew twenty times. Add to the story instead.');
  return [...saidBefore, { until: ctx.now, readBy: read.by, about, transcript }];
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
