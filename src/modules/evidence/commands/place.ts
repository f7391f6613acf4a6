import { eq, sql } from 'drizzle-orm';
import { authorize } from '#/access/authorize.ts';
import { AppError, notFound } from '#/lib/app-error.ts';
import { record } from '#/modules/journal/commands.ts';
import { organisations } from '#/modules/organisations/tables.ts';
import type { ActContext } from '#/server/context.ts';
import { placingFault } from '../placing.ts';
import type { PlaceEvidence } from '../schema.ts';
import { evidence, evidencePlacements } from '../tables.ts';
import { audienceOf } from '../visibility.ts';
import { ownLinks, writeLinks } from './links.ts';
import { here } from './piece.ts';

/** The author shares a piece that stands in another agreement into this one too: told once, nobody asks again. */
export async function placeEvidence(ctx: ActContext, input: PlaceEvidence) {
  const { evidenceId, visibility } = input;
  // What its teller says by their link meanwhile waits until this is done, or is seen here.
  await ctx.db.execute(sql`select from evidence where id = ${evidenceId}::uuid for update`);
  const piece = await loadOwn(ctx, evidenceId);
  authorize(ctx.actor, 'evidence.place', piece);
  if (piece.organisationId !== ctx.actor.organisationId)
    throw new AppError('CONFLICT', `It belongs to ${piece.organisation}, and you take part here for another one.`);
  const [placed] = await ctx.db
    .select({ at: evidencePlacements.postedAt })
    .from(evidencePlacements)
    .where(here(ctx, evidenceId));
  if (placed) throw new AppError('CONFLICT', 'It stands in this agreement already.');
  const fault = placingFault(piece, visibility);
  if (fault) throw new AppError('INVALID', fault, { fields: { visibility: fault } });
  const links = await ownLinks(ctx, input);

  const { kind, perspective, surprising, harm, consentEndsAt, authorId, organisationId } = piece;
  await ctx.db.insert(evidencePlacements).values({
    agreementId: ctx.actor.agreementId,
    evidenceId,
    organisationId,
    authorId,
    visibility,
    postedAt: ctx.now,
    kind,
    perspective,
    surprising,
    harm,
    consentEndsAt,
  });
  await writeLinks(ctx, evidenceId, links);
  return record(ctx, {
    event: 'evidence.placed',
    subjectKind: 'evidence',
    subjectId: evidenceId,
    ...audienceOf({ visibility, authorId, organisationId }),
    detail: { visibility, kind, ...links },
    result: { evidenceId },
  });
}

/** The piece as it stands in any agreement that this person is in; one whose words are gone is not there. */
async function loadOwn(ctx: ActContext, evidenceId: string) {
  const [piece] = await ctx.db
    .select({
      authorId: evidence.authorId,
      organisationId: evidence.organisationId,
      organisation: organisations.name,
      status: evidence.consentStatus,
      scope: evidence.consentScope,
      consentEndsAt: evidence.consentEndsAt,
      kind: evidencePlacements.kind,
      perspective: evidencePlacements.perspective,
      surprising: evidencePlacements.surprising,
      harm: evidencePlacements.harm,
    })
    .from(evidence)
    .innerJoin(evidencePlacements, eq(evidencePlacements.evidenceId, evidence.id))
    .innerJoin(organisations, eq(organisations.id, evidence.organisationId))
    .where(eq(evidence.id, evidenceId))
    .orderBy(evidencePlacements.postedAt)
    .limit(1);
  if (!piece) throw notFound('story');
  return piece;
}
