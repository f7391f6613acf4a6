import { asc, eq, sql } from 'drizzle-orm';
import type { AgreementContext, PersonContext } from '#/server/context.ts';
import { evidenceFiles } from '../tables/files.ts';
import { evidence } from '../tables.ts';

/** What belongs to a piece besides its words. */
export async function filesOf(ctx: AgreementContext, evidenceId: string) {
  const files = await ctx.db
    .select({
      id: evidenceFiles.id,
      kind: evidenceFiles.kind,
      mediaType: evidenceFiles.mediaType,
      bytes: evidenceFiles.bytes,
      width: evidenceFiles.width,
      height: evidenceFiles.height,
      about: evidenceFiles.about,
      transcript: evidenceFiles.transcript,
      saidBefore: evidenceFiles.saidBefore,
      isOurs: sql<boolean>`${evidence.organisationId} = any ((select access.organisations())::uuid[]) or ${evidence.authorId} = ${ctx.actor.personId}`,
    })
    .from(evidenceFiles)
    .innerJoin(evidence, eq(evidence.id, evidenceFiles.evidenceId))
    .where(eq(evidenceFiles.evidenceId, evidenceId))
    .orderBy(asc(evidenceFiles.addedAt), asc(evidenceFiles.id));
  // What only its own organisation had read before it was written anew, others do not read because of that.
  return files.map(({ saidBefore, isOurs, ...file }) => ({
    ...file,
    saidBefore: saidBefore
      .filter(({ readBy }) => isOurs || readBy === 'agreement')
      .map(({ until, about, transcript }) => ({ until, about, transcript })),
  }));
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
