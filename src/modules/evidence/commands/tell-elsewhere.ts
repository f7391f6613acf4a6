import { sql } from 'drizzle-orm';
import { append, beginAct } from '#/modules/journal/commands.ts';
import type { JournalDetail, JournalEvent } from '#/modules/journal/events.ts';
import type { ActContext } from '#/server/context.ts';
import { rescope } from '#/server/database.ts';
import { audienceOf } from '../visibility.ts';
import type { Visibility } from '../vocabulary.ts';

interface Row extends Record<string, unknown> {
  agreement_id: string;
  visibility: Visibility;
  author_id: string;
  organisation_id: string;
}

/**
 * What became of a piece, written into the journals of the other agreements in which it stands: the same act, so that no
 * page goes on showing what is gone. It says nobody's name there: who did it may take no part in them. The last step of an
 * act, since afterwards the transaction has no longer the person's eyes.
 */
export async function tellElsewhere(
  ctx: ActContext,
  evidenceId: string,
  what: { event: JournalEvent; detail?: JournalDetail },
): Promise<void> {
  const { db, act, now, actor } = ctx;
  const places = await db.execute<Row>(
    sql`select * from access.other_places(${evidenceId}::uuid, ${actor.agreementId}::uuid)`,
  );
  for (const place of places) {
    const agreementId = place.agreement_id;
    await rescope(db, { now, jobAgreementId: agreementId });
    await beginAct(db, agreementId, act);
    const audience = audienceOf({
      visibility: place.visibility,
      authorId: place.author_id,
      organisationId: place.organisation_id,
    });
    await append(
      { db, act, now, agreementId, personId: null, side: null },
      { ...what, subjectKind: 'evidence', subjectId: evidenceId, ...audience, result: { evidenceId } },
    );
  }
}
