import type postgres from 'postgres';
import { hashOf } from '#/lib/hash.ts';

export interface NewPiece {
  id: string;
  agreementId: string;
  evidenceId: string;
  text: string;
  perspective: string;
  visibility: string;
  authorId: string;
  organisationId: string;
}

/** The rows that a post makes, and the number of its journal entry, in one transaction. */
export async function createPiece(sql: postgres.Sql, piece: NewPiece) {
  const now = new Date().toISOString();
  const result = { evidenceId: piece.evidenceId };
  await sql.begin(async (tx) => {
    await tx`select from agreements where id = ${piece.agreementId} for update`;
    const [done] =
      await tx`select result from journal_entries where agreement_id = ${piece.agreementId} and act_id = ${piece.id}`;
    if (done) return;
    await tx`insert into evidence (id, organisation_id, author_id, title, text, language, consent_status, consent_scope, named_as, identifiability, identifiability_steps, written_at, placed_in)
      values (${piece.evidenceId}, ${piece.organisationId}, ${piece.authorId}, ${piece.text.slice(0, 60)}, ${piece.text}, 'en', 'not required',
        ${['this agreement', 'joint reviews']}, 'role', 'pseudonymised', ${[]}, ${now}, array[${piece.agreementId}::uuid])`;
    await tx`insert into evidence_placements (agreement_id, evidence_id, organisation_id, author_id, visibility, posted_at, kind, perspective)
      values (${piece.agreementId}, ${piece.evidenceId}, ${piece.organisationId}, ${piece.authorId}, ${piece.visibility}, ${now}, 'story', ${piece.perspective})`;
    await tx`with numbered as (update agreements set journal_number = journal_number + 1 where id = ${piece.agreementId} returning journal_number)
      insert into journal_entries (agreement_id, number, act_id, input_hash, event, actor_id, actor_side, subject_kind, subject_id, detail, result, at)
      select ${piece.agreementId}::uuid, journal_number, ${piece.id}::uuid, ${hashOf(piece)}, 'evidence.posted', ${piece.authorId}::uuid, 'providing', 'evidence',
        ${piece.evidenceId}::uuid, ${sql.json({ visibility: piece.visibility, kind: 'story' })}, ${sql.json(result)}, ${now}::timestamptz from numbered`;
  });
  return result;
}
