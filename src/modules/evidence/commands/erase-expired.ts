import { sql } from 'drizzle-orm';
import { derivedUuid } from '#/lib/derived-uuid.ts';
import { hashOf } from '#/lib/hash.ts';
import { append, beginAct } from '#/modules/journal/commands.ts';
import { inScope } from '#/server/database.ts';
import { eraseEnded } from './erase-words.ts';

interface Sealed extends Record<string, unknown> {
  agreement_id: string;
  evidence_id: string;
  only_person_id: string | null;
  only_organisation_id: string | null;
}

/**
 * The job that erases what has lain sealed for thirty days after its consent ended, in each agreement where it stands.
 * Done again it finds nothing to do. A piece that fails stops no other.
 */
export async function eraseExpired(now: string): Promise<void> {
  const sealed = await inScope({ now }, (db) => db.execute<Sealed>(sql`select * from access.sealed_long_ago()`));
  const failed: unknown[] = [];
  for (const piece of sealed) await erase(piece, now).catch((fault) => failed.push(fault));
  if (failed.length > 0) throw failed[0];
}

function erase(piece: Sealed, now: string): Promise<void> {
  const { agreement_id: agreementId, evidence_id: evidenceId } = piece;
  const act = { id: derivedUuid('evidence.erased', agreementId, evidenceId), inputHash: hashOf([evidenceId]) };
  return inScope({ now, jobAgreementId: agreementId }, async (db) => {
    if (await beginAct(db, agreementId, act)) return;
    await eraseEnded(db, evidenceId);
    await append(
      { db, act, now, agreementId, personId: null, side: null },
      {
        event: 'evidence.erased',
        subjectKind: 'evidence',
        subjectId: evidenceId,
        ...(piece.only_person_id ? { onlyPersonId: piece.only_person_id } : {}),
        ...(piece.only_organisation_id ? { onlyOrganisationId: piece.only_organisation_id } : {}),
        result: null,
      },
    );
  });
}
