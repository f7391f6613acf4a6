import { and, eq, sql } from 'drizzle-orm';
import { authorize } from '#/access/authorize.ts';
import { AppError, notFound } from '#/lib/app-error.ts';
import { evidence } from '#/modules/evidence/tables.ts';
import { audienceOf } from '#/modules/evidence/visibility.ts';
import { record } from '#/modules/journal/commands.ts';
import { journalEntries } from '#/modules/journal/tables.ts';
import type { ActContext } from '#/server/context.ts';
import { listInWords, whyHeld } from '../rests-on.ts';
import type { UndoImport } from '../schema.ts';
import { evidenceImportPieces, evidenceImports } from '../tables.ts';

/** Of those that stay, so many are named with the reason. */
const TOLD = 20;

/** Takes out what came with a table and is still its author's alone. What others rest something on stays, and the answer says why. */
export async function undoImport(ctx: ActContext, { importId }: UndoImport) {
  const [found] = await ctx.db
    .select({ by: evidenceImports.by, undoneAt: evidenceImports.undoneAt, pieces: evidenceImports.pieces })
    .from(evidenceImports)
    .where(and(eq(evidenceImports.agreementId, ctx.actor.agreementId), eq(evidenceImports.id, importId)));
  if (!found) throw notFound('table');
  authorize(ctx.actor, 'evidence.undo import', { authorId: found.by });
  if (found.undoneAt) throw new AppError('CONFLICT', 'This was taken out again already.');
  const audience = await audienceBefore(ctx, importId);
  const before = await remaining(ctx, importId);
  const held = await ctx.db.execute<{ evidence_id: string; how: string }>(
    sql`select * from access.undo_import(${importId}::uuid)`,
  );
  const taken = before - (await remaining(ctx, importId));
  if (held.length > 0 && taken === 0) throw new AppError('CONFLICT', await whatRests(ctx, Array.from(held)));
  const stayed = Array.from(held, ({ evidence_id: evidenceId, how }) => ({ evidenceId, why: whyHeld(how) }));
  return record(ctx, {
    event: 'evidence.import undone',
    subjectKind: 'sheet',
    subjectId: importId,
    ...audience.only,
    detail: { ...audience.detail, someStayed: stayed.length > 0 },
    result: { importId, taken, stayed: stayed.length, some: stayed.slice(0, TOLD) },
  });
}

async function remaining(ctx: ActContext, importId: string): Promise<number> {
  return ctx.db.$count(evidenceImportPieces, eq(evidenceImportPieces.importId, importId));
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
