import { and, desc, eq } from 'drizzle-orm';
import { hashOf } from '#/lib/hash.ts';
import { agreementVersions } from '#/modules/agreements/tables.ts';
import { CHANGES, makesVersion } from '../change-kinds.ts';
import { nextVersion } from '../change-set.ts';
import type { Change } from '../changes.ts';
import { readSnapshot } from '../queries/snapshot.ts';
import { adaptations, decisions } from '../tables.ts';
import { type Adoption, applyChange } from './apply.ts';
import { keepVersion } from './keep-version.ts';
import type { Round } from './load.ts';
import { putNames } from './put-names.ts';

/** Puts a decision into force: its changes are made and, where they touch the text, a new version of it is kept. */
export async function adopt(adoption: Adoption, round: Round, changes: Change[]): Promise<{ version: string | null }> {
  const { ctx, decision, facts } = adoption;
  const { agreementId } = ctx.actor;
  const number = makesVersion(changes) ? nextVersion(await currentVersion(adoption)) : null;
  const version = number && `${number.major}.${number.minor}`;
  if (changes.length > 0)
    await ctx.db.insert(adaptations).values(
      changes.map((change, position) => ({
        id: change.id,
        agreementId,
        decisionId: decision.id,
        position,
        kind: change.kind,
        subjectId: CHANGES[change.kind].adds ? change.id : change.subjectId,
        from: change.from,
        to: change.to,
        put: change.put,
        because: change.because,
        expected: change.expected,
        adoptedAt: ctx.now,
        agreementVersion: CHANGES[change.kind].besideText ? null : version,
      })),
    );
  for (const change of changes) await applyChange(adoption, change);
  await ctx.db
    .update(decisions)
    .set({ state: 'agreed', agreedAt: ctx.now, consentedAt: decision.consentedAt ?? ctx.now })
    .where(and(eq(decisions.agreementId, agreementId), eq(decisions.id, decision.id)));
  if (!number) return { version: null };
  const snapshot = await readSnapshot(ctx.db, agreementId);
  await putNames(adoption, round, hashOf(snapshot));
  await keepVersion(ctx, {
    ...number,
    snapshot,
    how: decision.variation === null ? 'consent inside the envelope' : 'signed',
    decisionId: decision.id,
    takesEffectOn: facts.today,
  });
  return { version };
}

/** The version in force. An agreement becomes active with 1.0. */
async function currentVersion({ ctx }: Adoption): Promise<{ major: number; minor: number }> {
  const [current] = await ctx.db
    .select({ major: agreementVersions.major, minor: agreementVersions.minor })
    .from(agreementVersions)
    .where(eq(agreementVersions.agreementId, ctx.actor.agreementId))
    .orderBy(desc(agreementVersions.major), desc(agreementVersions.minor))
    .limit(1);
  return current ?? { major: 1, minor: 0 };
}
