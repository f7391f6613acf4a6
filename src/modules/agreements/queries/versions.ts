import { and, desc, eq } from 'drizzle-orm';
import { notFound } from '#/lib/app-error.ts';
import type { AgreementContext } from '#/server/context.ts';
import { agreementVersions } from '../tables.ts';
import { versionDifference } from '../version-difference.ts';
import { versionNumber, versionParts } from '../version-number.ts';
import { readNames } from './names.ts';

/** Every version, the newest first, without its text. */
export async function listVersions(ctx: AgreementContext) {
  const rows = await ctx.db
    .select({
      major: agreementVersions.major,
      minor: agreementVersions.minor,
      how: agreementVersions.how,
      hash: agreementVersions.hash,
      decisionId: agreementVersions.decisionId,
      adoptedAt: agreementVersions.adoptedAt,
      takesEffectOn: agreementVersions.takesEffectOn,
    })
    .from(agreementVersions)
    .where(eq(agreementVersions.agreementId, ctx.actor.agreementId))
    .orderBy(desc(agreementVersions.major), desc(agreementVersions.minor));
  return rows.map((version) => ({ number: versionNumber(version), ...version }));
}

export type VersionLine = Awaited<ReturnType<typeof listVersions>>[number];

/** One version whole, with the names under it. */
export async function getVersion(ctx: AgreementContext, number: string) {
  const version = await readVersion(ctx, number);
  const names = await readNames(ctx, version.decisionId ?? ctx.actor.agreementId, version.hash);
  return { ...version, number, names };
}

/** What reads differently in two versions, whichever of them is the older. */
export async function compareVersions(ctx: AgreementContext, one: string, other: string) {
  const [from, to] = await Promise.all([readVersion(ctx, one), readVersion(ctx, other)]);
  return { from: one, to: other, differences: versionDifference(from.snapshot, to.snapshot) };
}

export async function readVersion(ctx: AgreementContext, number: string) {
  const { major, minor } = versionParts(number);
  const [version] = await ctx.db
    .select({
      snapshot: agreementVersions.snapshot,
      how: agreementVersions.how,
      hash: agreementVersions.hash,
      decisionId: agreementVersions.decisionId,
      adoptedAt: agreementVersions.adoptedAt,
      takesEffectOn: agreementVersions.takesEffectOn,
    })
    .from(agreementVersions)
    .where(
      and(
        eq(agreementVersions.agreementId, ctx.actor.agreementId),
        eq(agreementVersions.major, major),
        eq(agreementVersions.minor, minor),
      ),
    );
  if (!version) throw notFound('version');
  return version;
}
