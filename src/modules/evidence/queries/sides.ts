import { and, asc, desc, eq, inArray, ne, or, sql } from 'drizzle-orm';
import { can } from '#/access/policy.ts';
import type { Side } from '#/access/sides.ts';
import { parties } from '#/modules/agreements/tables.ts';
import { organisations } from '#/modules/organisations/tables.ts';
import { persons } from '#/modules/people/tables.ts';
import type { AgreementContext } from '#/server/context.ts';
import { evidenceRelations } from '../tables/relations.ts';
import { evidence, evidencePlacements } from '../tables.ts';

const MOST = 20;
/** Longer pieces are told in full on their own page. */
const SHOWN = 1500;

/** The other sides of a piece: what supports it, contradicts it or tells the same event, with its words, to read beside it. */
export async function sidesOf(ctx: AgreementContext, evidenceId: string) {
  const { agreementId, personId, timeZone } = ctx.actor;
  const other = sql`case when ${evidenceRelations.oneId} = ${evidenceId} then ${evidenceRelations.otherId} else ${evidenceRelations.oneId} end`;
  const [own] = await ctx.db
    .select({ authorId: evidencePlacements.authorId, visibility: evidencePlacements.visibility })
    .from(evidencePlacements)
    .where(and(eq(evidencePlacements.agreementId, agreementId), eq(evidencePlacements.evidenceId, evidenceId)));
  const rows = await ctx.db
    .select({
      evidenceId: evidencePlacements.evidenceId,
      relation: evidenceRelations.relation,
      relatedBy: evidenceRelations.relatedBy,
      authorId: evidencePlacements.authorId,
      postedAt: evidencePlacements.postedAt,
      perspective: evidencePlacements.perspective,
      title: evidence.title,
      text: sql<string>`left(${evidence.text}, ${sql.raw(String(SHOWN))})`,
      isCut: sql<boolean>`length(${evidence.text}) > ${sql.raw(String(SHOWN))}`,
      significance: evidence.significance,
      language: evidence.language,
      consentStatus: evidence.consentStatus,
      namedAs: evidence.namedAs,
      called: evidence.called,
      author: persons.name,
      organisation: organisations.name,
      side: sql<Side>`coalesce(${parties.side}, 'partner')`,
    })
    .from(evidenceRelations)
    .innerJoin(
      evidencePlacements,
      and(eq(evidencePlacements.agreementId, evidenceRelations.agreementId), eq(evidencePlacements.evidenceId, other)),
    )
    .innerJoin(evidence, eq(evidence.id, evidencePlacements.evidenceId))
    .innerJoin(persons, eq(persons.id, evidencePlacements.authorId))
    .leftJoin(organisations, eq(organisations.id, evidencePlacements.organisationId))
    .leftJoin(
      parties,
      and(
        eq(parties.agreementId, evidencePlacements.agreementId),
        eq(parties.organisationId, evidencePlacements.organisationId),
      ),
    )
    .where(
      and(
        eq(evidenceRelations.agreementId, agreementId),
        or(eq(evidenceRelations.oneId, evidenceId), eq(evidenceRelations.otherId, evidenceId)),
      ),
    )
    .orderBy(asc(evidenceRelations.relatedAt))
    .limit(MOST);
  const isShared = own?.visibility === 'agreement' || own?.visibility === 'wider';
  return {
    sides: rows.map(({ relatedBy, authorId, author, organisation, side, ...row }) => ({
      ...row,
      author: { name: author ?? '', organisation: organisation ?? '', side },
      mayTakeAway: can(ctx.actor, 'evidence.unrelate', { relatedBy, authorIds: [authorId, own?.authorId ?? personId] }),
    })),
    timeZone,
    may: { relate: isShared && can(ctx.actor, 'evidence.relate') },
  };
}
export type Sides = Awaited<ReturnType<typeof sidesOf>>;

/** The newest pieces that the whole agreement reads, of which one can be another side of this one. */
export function otherPieces(ctx: AgreementContext, evidenceId: string) {
  return ctx.db
    .select({
      evidenceId: evidencePlacements.evidenceId,
      title: evidence.title,
      perspective: evidencePlacements.perspective,
    })
    .from(evidencePlacements)
    .innerJoin(evidence, eq(evidence.id, evidencePlacements.evidenceId))
    .where(
      and(
        eq(evidencePlacements.agreementId, ctx.actor.agreementId),
        inArray(evidencePlacements.visibility, ['agreement', 'wider']),
        ne(evidencePlacements.evidenceId, evidenceId),
      ),
    )
    .orderBy(desc(evidencePlacements.postedAt), desc(evidencePlacements.evidenceId))
    .limit(100);
}
