import { and, desc, eq } from 'drizzle-orm';
import { authorize } from '#/access/authorize.ts';
import { can } from '#/access/policy.ts';
import { refusal } from '#/access/refusal.ts';
import { dayIn } from '#/lib/days.ts';
import { organisations } from '#/modules/organisations/tables.ts';
import type { AgreementContext } from '#/server/context.ts';
import { evidenceImports } from '../tables.ts';

/** What one needs at hand to bring a table in, and the tables one brought in before. */
export async function sheetSetting({ db, actor, now }: AgreementContext) {
  const [[organisation], imports] = await Promise.all([
    db.select({ name: organisations.name }).from(organisations).where(eq(organisations.id, actor.organisationId)),
    db
      .select({
        importId: evidenceImports.id,
        at: evidenceImports.at,
        pieces: evidenceImports.pieces,
        undoneAt: evidenceImports.undoneAt,
      })
      .from(evidenceImports)
      .where(and(eq(evidenceImports.agreementId, actor.agreementId), eq(evidenceImports.by, actor.personId)))
      .orderBy(desc(evidenceImports.at), desc(evidenceImports.id))
      .limit(20),
  ]);
  return {
    organisation: organisation?.name ?? '',
    imports,
    today: dayIn(now, actor.timeZone),
    timeZone: actor.timeZone,
    may: {
      bringIn: can(actor, 'evidence.post'),
      undo: can(actor, 'evidence.undo import', { authorId: actor.personId }),
    },
    mayNotBringIn: can(actor, 'evidence.post') ? null : refusal(actor, 'evidence.post'),
  };
}
export type SheetSetting = Awaited<ReturnType<typeof sheetSetting>>;

/** Asked before a file is read at all. */
export function mayBringIn({ actor }: AgreementContext): true {
  authorize(actor, 'evidence.post');
  return true;
}
