import { eq, sql } from 'drizzle-orm';
import { authorize } from '#/access/authorize.ts';
import { AppError } from '#/lib/app-error.ts';
import { dayIn } from '#/lib/days.ts';
import { record } from '#/modules/journal/commands.ts';
import { organisations } from '#/modules/organisations/tables.ts';
import type { ActContext } from '#/server/context.ts';
import { consentFaults, storedConsent } from '../consent.ts';
import type { PostEvidence } from '../schema.ts';
import { evidence, evidencePlacements } from '../tables.ts';
import { titleFrom } from '../title.ts';
import { audienceOf } from '../visibility.ts';
import { requireAsker } from './asked-by.ts';
import { ownLinks, writeLinks } from './links.ts';

export async function postEvidence(ctx: ActContext, input: PostEvidence) {
  authorize(ctx.actor, 'evidence.post');
  await requireMembership(ctx);
  const today = dayIn(ctx.now, ctx.actor.timeZone);
  const fields = postFaults(input, today);
  if (Object.keys(fields).length > 0) throw new AppError('INVALID', 'Some of this does not fit together.', { fields });
  await requireAsker(ctx, input.consent);
  const links = await ownLinks(ctx, input);

  const { piece, placement } = storedPost(ctx, input, today);
  // Sent together and done in this order.
  await Promise.all([ctx.db.insert(evidence).values(piece), ctx.db.insert(evidencePlacements).values(placement)]);
  await writeLinks(ctx, input.evidenceId, links);
  return record(ctx, {
    event: 'evidence.posted',
    subjectKind: 'evidence',
    subjectId: input.evidenceId,
    ...audienceOf(placement),
    detail: { visibility: input.visibility, kind: input.kind, ...links },
    result: { evidenceId: input.evidenceId },
  });
}

/** What stands against this post, by field, beside its shape; empty where nothing does. */
export function postFaults({ consent, visibility, happenedOn }: PostEvidence, today: string): Record<string, string> {
  const fields = consentFaults(consent, visibility, today);
  if (happenedOn && happenedOn > today) fields.happenedOn = 'This day is still to come.';
  return fields;
}

/** A post as it is stored: the piece, and where it stands. */
export function storedPost({ actor, now }: ActContext, input: PostEvidence, today: string) {
  const consent = storedConsent(input.consent, actor.personId, today, actor.timeZone);
  const owner = { organisationId: actor.organisationId, authorId: actor.personId };
  const piece = {
    id: input.evidenceId,
    ...owner,
    ...consent,
    title: input.title ?? titleFrom(input.text),
    text: input.text,
    whatChanged: input.whatChanged,
    significance: input.significance,
    accordingTo: input.accordingTo,
    context: input.context,
    contribution: input.contribution,
    challengesAssumption: input.challengesAssumption,
    kindNote: input.kindNote,
    happenedOn: input.happenedOn ?? null,
    language: input.language,
    identifiability: input.identifiability,
    identifiabilitySteps: input.identifiabilitySteps,
    writtenAt: now,
    placedIn: [actor.agreementId],
  };
  const placement = {
    agreementId: actor.agreementId,
    evidenceId: input.evidenceId,
    ...owner,
    visibility: input.visibility,
    postedAt: now,
    kind: input.kind,
    perspective: input.perspective,
    surprising: input.surprising,
    harm: input.harm,
    consentEndsAt: consent.consentEndsAt,
  };
  return { piece, placement };
}

/** Evidence belongs to its author's organisation, so its author belongs to one. */
export async function requireMembership(ctx: ActContext) {
  const { organisationId } = ctx.actor;
  const [row] = await ctx.db.execute<{ mine: boolean }>(
    sql`select ${organisationId}::uuid = any (access.organisations()) as mine`,
  );
  if (row?.mine) return;
  const [organisation] = await ctx.db
    .select({ name: organisations.name })
    .from(organisations)
    .where(eq(organisations.id, organisationId));
  throw new AppError(
    'FORBIDDEN',
    `What you post belongs to ${organisation?.name ?? 'your organisation'}, and you are not among its members. Ask its lead to invite you.`,
  );
}
