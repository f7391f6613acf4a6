import { and, eq, sql } from 'drizzle-orm';
import { authorize } from '#/access/authorize.ts';
import { AppError, notFound } from '#/lib/app-error.ts';
import { evidence } from '#/modules/evidence/tables.ts';
import { audienceOf } from '#/modules/evidence/visibility.ts';
import { record } from '#/modules/journal/commands.ts';
import { journalEntries } from '#/modules/journal/tables.ts';
import type { ActContext } from '#/server/context.ts';
import { listInWords } from '../rests-on.ts';
import type { UndoImport } from '../schema.ts';
import { evidenceImports } from '../tables.ts';

/** Takes out all that came with a table, while nothing rests on any of it. */
export async function undoImport(ctx: ActContext, { importId }: UndoImport) {
  const [found] = await ctx.db
    .select({ by: evidenceImports.by, undoneAt: evidenceImports.undoneAt, pieces: evidenceImports.pieces })
    .from(evidenceImports)
    .where(and(eq(evidenceImports.agreementId, ctx.actor.agreementId), eq(evidenceImports.id, importId)));
  if (!found) throw notFound('table');
  authorize(ctx.actor, 'evidence.undo import', { authorId: found.by });
  if (found.undoneAt) throw new AppError('CONFLICT', 'This was taken out again already.');
  const audience = await audienceBefore(ctx, importId);
  const held = await ctx.db.execute<{ evidence_id: string; how: string }>(
    sql`select * from access.undo_import(${importId}::uuid)`,
  );
  if (held.length > 0) throw new AppError('CONFLICT', await whatRests(ctx, Array.from(held)));
  return record(ctx, {
    event: 'evidence.import undone',
    subjectKind: 'sheet',
    subjectId: importId,
    ...audience.only,
    detail: audience.detail,
    result: { importId },
  });
}

/** Those who were told of it are told that it was undone. */
async function audienceBefore(ctx: ActContext, importId: string) {
  const [entry] = await ctx.db
    .select({
      onlyPersonId: journalEntries.onlyPersonId,
      onlyOrganisationId: journalEntries.onlyOrganisationId,
      detail: journalEntries.detail,
    })
    .from(journalEntries)
    .where(
      and(
        eq(journalEntries.agreementId, ctx.actor.agreementId),
        eq(journalEntries.subjectId, importId),
        eq(journalEntries.event, 'evidence.imported'),
      ),
    );
  const owner = { authorId: ctx.actor.personId, organisationId: entry?.onlyOrganisationId ?? '' };
  const visibility = entry?.onlyPersonId ? 'private' : entry?.onlyOrganisationId ? 'organisation' : 'agreement';
  return { only: audienceOf({ visibility, ...owner }), detail: entry?.detail ?? {} };
}

async function whatRests(ctx: ActContext, held: { evidence_id: string; how: string }[]): Promise<string> {
  const ids = held.map(({ evidence_id }) => evidence_id);
  const titles = await ctx.db
    .select({ id: evidence.id, title: evidence.title })
    .from(evidence)
    .where(sql`${evidence.id} = any (${sql.param(ids)}::uuid[])`);
  const titleOf = new Map(titles.map(({ id, title }) => [id, title]));
  return listInWords(held.map(({ evidence_id, how }) => ({ title: titleOf.get(evidence_id) ?? null, how })));
}
