import { asc, eq } from 'drizzle-orm';
import type { AgreementContext, PersonContext } from '#/server/context.ts';
import { evidenceFiles } from '../tables/files.ts';

/** What belongs to a piece besides its words. */
export function filesOf(ctx: AgreementContext, evidenceId: string) {
  return ctx.db
    .select({
      id: evidenceFiles.id,
      kind: evidenceFiles.kind,
      mediaType: evidenceFiles.mediaType,
      bytes: evidenceFiles.bytes,
      width: evidenceFiles.width,
      height: evidenceFiles.height,
      about: evidenceFiles.about,
      transcript: evidenceFiles.transcript,
    })
    .from(evidenceFiles)
    .where(eq(evidenceFiles.evidenceId, evidenceId))
    .orderBy(asc(evidenceFiles.addedAt), asc(evidenceFiles.id));
}
export type FileOfStory = Awaited<ReturnType<typeof filesOf>>[number];

/** Where a file's content lies, for somebody who may read the piece it belongs to; null for everybody else. */
export async function findFile({ db }: PersonContext, fileId: string) {
  const [file] = await db
    .select({
      key: evidenceFiles.key,
      kind: evidenceFiles.kind,
      mediaType: evidenceFiles.mediaType,
      bytes: evidenceFiles.bytes,
    })
    .from(evidenceFiles)
    .where(eq(evidenceFiles.id, fileId));
  return file ?? null;
}
