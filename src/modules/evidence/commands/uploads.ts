import { and, asc, eq, gt, sql } from 'drizzle-orm';
import { AppError } from '#/lib/app-error.ts';
import type { PersonContext } from '#/server/context.ts';
import type { Inspected } from '#/server/files/inspect.ts';
import { LONGEST_FILE, TOO_LONG } from '../file-kinds.ts';
import { evidenceUploadParts, evidenceUploads } from '../tables/files.ts';

/** How many files of one person may be on their way, or lie there put to no piece. */
const MOST_UNDER_WAY = 20;

export interface Arrived {
  /** How much of it is here: the next part begins there. */
  received: number;
  /** It is whole, and was looked at. */
  isWhole: boolean;
}

interface Part {
  fileId: string;
  size: number;
  at: number;
  bytes: Buffer;
}

/** How much of a file is here, for who goes on with it. */
export async function arrived({ db }: PersonContext, fileId: string): Promise<Arrived | null> {
  const [upload] = await db
    .select({ key: evidenceUploads.key, size: evidenceUploads.size })
    .from(evidenceUploads)
    .where(eq(evidenceUploads.id, fileId));
  if (!upload) return null;
  if (upload.key) return { received: upload.size, isWhole: true };
  const [last] = await db
    .select({
      end: sql<number>`coalesce(max(${evidenceUploadParts.at} + length(${evidenceUploadParts.bytes})), 0)::int`,
    })
    .from(evidenceUploadParts)
    .where(eq(evidenceUploadParts.uploadId, fileId));
  return { received: last?.end ?? 0, isWhole: false };
}

/** Takes the next part of a file. One that is here already, or comes too soon, changes nothing: the answer says how far it is. */
export async function takePart(ctx: PersonContext, { fileId, size, at, bytes }: Part): Promise<Arrived> {
  const { db, personId, now } = ctx;
  if (!(size > 0) || size > LONGEST_FILE) throw new AppError('INVALID', TOO_LONG);
  // One part of a file after the other.
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`upload ${personId}`}, 0))`);
  if (at === 0 && !(await arrived(ctx, fileId))) {
    await requireRoom(ctx);
    await db.insert(evidenceUploads).values({ id: fileId, personId, size, begunAt: now });
  }
  const here = await arrived(ctx, fileId);
  if (!here) return { received: 0, isWhole: false };
  if (here.isWhole || here.received !== at) return here;
  const [upload] = await db
    .select({ size: evidenceUploads.size })
    .from(evidenceUploads)
    .where(eq(evidenceUploads.id, fileId));
  if (upload?.size !== size || at + bytes.length > size) throw new AppError('INVALID', 'This file changed on its way.');
  if (bytes.length > 0) await db.insert(evidenceUploadParts).values({ uploadId: fileId, at, bytes });
  return { received: at + bytes.length, isWhole: false };
}

async function requireRoom({ db, personId }: PersonContext): Promise<void> {
  const under = await db
    .select({ id: evidenceUploads.id })
    .from(evidenceUploads)
    .where(eq(evidenceUploads.personId, personId))
    .limit(MOST_UNDER_WAY);
  if (under.length >= MOST_UNDER_WAY)
    throw new AppError('LIMIT', 'Many files of yours are on their way already. They are tried again later.');
}

/** All of a file, once it is here. */
export async function wholeOf({ db }: PersonContext, fileId: string): Promise<Buffer> {
  const parts = await db
    .select({ bytes: evidenceUploadParts.bytes })
    .from(evidenceUploadParts)
    .where(eq(evidenceUploadParts.uploadId, fileId))
    .orderBy(asc(evidenceUploadParts.at));
  return Buffer.concat(parts.map(({ bytes }) => bytes));
}

/** Notes that content is about to lie under this key, so that it is taken out again if that comes to nothing. */
export async function announceContent({ db }: PersonContext, key: string): Promise<void> {
  await db.execute(sql`select access.file_is_coming(${key})`);
}

/** Notes what was found in a file and where its content lies. False where that was noted already. */
export async function noteInspected(
  { db }: PersonContext,
  fileId: string,
  key: string,
  { kind, mediaType, content, width, height }: Inspected,
): Promise<boolean> {
  const noted = await db
    .update(evidenceUploads)
    .set({ key, kind, mediaType, bytes: content.length, width, height })
    .where(and(eq(evidenceUploads.id, fileId), sql`${evidenceUploads.key} is null`))
    .returning({ id: evidenceUploads.id });
  if (noted.length === 0) return false;
  await db.execute(sql`select access.file_is_settled(${key})`);
  await db
    .delete(evidenceUploadParts)
    .where(and(eq(evidenceUploadParts.uploadId, fileId), gt(evidenceUploadParts.at, -1)));
  return true;
}

/** What was refused is not kept. */
export async function dropUpload({ db }: PersonContext, fileId: string): Promise<void> {
  await db.delete(evidenceUploads).where(eq(evidenceUploads.id, fileId));
}
