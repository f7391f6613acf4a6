import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Side } from '#/access/sides.ts';
import { sha256 } from '#/lib/hash.ts';
import { parties } from '#/modules/agreements/tables.ts';
import { evidence, evidencePlacements } from '#/modules/evidence/tables.ts';
import { organisations } from '#/modules/organisations/tables.ts';
import { persons } from '#/modules/people/tables.ts';
import type { AgreementContext } from '#/server/context.ts';
import { passages } from '../tables.ts';
import { PASSAGE_FIELDS, type PassageField } from '../vocabulary.ts';

/** The texts of these pieces in which a passage can stand. Read by the rights of each piece, when they are asked for. */
export async function textsOf(ctx: AgreementContext, evidenceIds: readonly string[]) {
  if (evidenceIds.length === 0)
    return new Map<string, Record<PassageField, string | null> & { title: string; language: string }>();
  const rows = await ctx.db
    .select({
      id: evidence.id,
      title: evidence.title,
      language: evidence.language,
      text: evidence.text,
      whatChanged: evidence.whatChanged,
      significance: evidence.significance,
      context: evidence.context,
      contribution: evidence.contribution,
    })
    .from(evidence)
    .where(inArray(evidence.id, [...new Set(evidenceIds)]));
  return new Map(rows.map(({ id, ...texts }) => [id, texts]));
}

interface Quotable {
  evidenceId: string;
  field: PassageField;
  startsAt: number;
  endsAt: number;
  wordsHash: string;
}

/** The words that a passage refers to; null where they are not the same any more. */
function quoted(passage: Quotable, texts: Awaited<ReturnType<typeof textsOf>>): string | null {
  const words = texts.get(passage.evidenceId)?.[passage.field]?.slice(passage.startsAt, passage.endsAt) ?? null;
  return words !== null && sha256(words) === passage.wordsHash ? words : null;
}

/** Passages with their words, the story they stand in, whose it is and who marked them. */
export async function quotations(ctx: AgreementContext, where: SQL | undefined, limit: number, order: SQL[]) {
  const marker = alias(persons, 'marker');
  const rows = await ctx.db
    .select({
      id: passages.id,
      evidenceId: passages.evidenceId,
      themeId: passages.themeId,
      field: passages.field,
      startsAt: passages.startsAt,
      endsAt: passages.endsAt,
      wordsHash: passages.wordsHash,
      markedAt: passages.markedAt,
      markedBy: passages.markedBy,
      marker: marker.name,
      perspective: evidencePlacements.perspective,
      postedAt: evidencePlacements.postedAt,
      author: persons.name,
      organisation: organisations.name,
      side: sql<Side>`coalesce(${parties.side}, 'partner')`,
      consentStatus: evidence.consentStatus,
      namedAs: evidence.namedAs,
      called: evidence.called,
    })
    .from(passages)
    .innerJoin(
      evidencePlacements,
      and(
        eq(evidencePlacements.agreementId, passages.agreementId),
        eq(evidencePlacements.evidenceId, passages.evidenceId),
      ),
    )
    .innerJoin(evidence, eq(evidence.id, passages.evidenceId))
    .innerJoin(persons, eq(persons.id, evidencePlacements.authorId))
    .innerJoin(marker, eq(marker.id, passages.markedBy))
    .leftJoin(organisations, eq(organisations.id, evidencePlacements.organisationId))
    .leftJoin(
      parties,
      and(eq(parties.agreementId, passages.agreementId), eq(parties.organisationId, evidencePlacements.organisationId)),
    )
    .where(and(eq(passages.agreementId, ctx.actor.agreementId), where))
    .orderBy(...order)
    .limit(limit);
  const texts = await textsOf(
    ctx,
    rows.map(({ evidenceId }) => evidenceId),
  );
  return rows.map(({ wordsHash, author, organisation, ...row }) => ({
    ...row,
    author: author ?? '',
    organisation: organisation ?? '',
    marker: row.marker ?? '',
    isMine: row.markedBy === ctx.actor.personId,
    title: texts.get(row.evidenceId)?.title ?? '',
    language: texts.get(row.evidenceId)?.language ?? 'en',
    words: quoted({ ...row, wordsHash }, texts),
  }));
}
export type Quotation = Awaited<ReturnType<typeof quotations>>[number];

/** A place in a text comes before another. */
export function fieldRank(field: PassageField): number {
  return PASSAGE_FIELDS.indexOf(field);
}
