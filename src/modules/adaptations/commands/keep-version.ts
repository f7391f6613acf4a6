import { and, eq, isNull } from 'drizzle-orm';
import { hashOf } from '#/lib/hash.ts';
import type { Snapshot } from '#/modules/agreements/snapshot.ts';
import { agreementVersions } from '#/modules/agreements/tables.ts';
import type { AdoptionWay } from '#/modules/agreements/vocabulary.ts';
import { goalVersions } from '#/modules/goals/tables.ts';
import { measureDefinitions } from '#/modules/measures/tables.ts';
import type { ActContext } from '#/server/context.ts';

export interface Version {
  major: number;
  minor: number;
  snapshot: Snapshot;
  how: AdoptionWay;
  decisionId: string | null;
  takesEffectOn: string;
}

/**
 * Keeps what was agreed as a version that never changes, and writes its number on the wordings and definitions that
 * came with it: those that name no version yet. A goal's first wording holds from the day the version takes effect.
 */
export async function keepVersion(ctx: ActContext, version: Version): Promise<string> {
  const { agreementId } = ctx.actor;
  const number = `${version.major}.${version.minor}`;
  await ctx.db.insert(agreementVersions).values({
    ...version,
    agreementId,
    hash: hashOf(version.snapshot),
    adoptedAt: ctx.now,
  });
  await ctx.db
    .update(goalVersions)
    .set({ agreementVersion: number, holdsFrom: version.takesEffectOn })
    .where(and(eq(goalVersions.agreementId, agreementId), isNull(goalVersions.agreementVersion)));
  await ctx.db
    .update(measureDefinitions)
    .set({ agreementVersion: number })
    .where(and(eq(measureDefinitions.agreementId, agreementId), isNull(measureDefinitions.agreementVersion)));
  return number;
}
