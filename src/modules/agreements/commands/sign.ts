import { asc, eq } from 'drizzle-orm';
import { authorize } from '#/access/authorize.ts';
import { AppError } from '#/lib/app-error.ts';
import { dayIn } from '#/lib/days.ts';
import { derivedUuid } from '#/lib/derived-uuid.ts';
import { record } from '#/modules/journal/commands.ts';
import type { ActContext } from '#/server/context.ts';
import { signing, type Text, takesEffectOn, wordsOn } from '../lifecycle.ts';
import type { Decline, ExactText } from '../schema.ts';
import { agreements, agreementVersions, signatures } from '../tables.ts';
import type { SignatureKind } from '../vocabulary.ts';
import { loadAgreement, loadMarks, loadParties, nameOfParty } from './load.ts';
import type { WholeText } from './whole-text.ts';

/** Signs the text that is out for the actor's party. The last name that was waited for brings it into force. */
export async function sign(ctx: ActContext, input: ExactText, whole: WholeText) {
  const agreement = await loadAgreement(ctx);
  authorize(ctx.actor, 'agreement.sign');
  const { agreementId, partyId } = ctx.actor;
  const text = requireText(agreement, input.hash);
  const parties = await loadParties(ctx);
  const party = nameOfParty(ctx, parties);
  const step = signing(text, parties, await loadMarks(ctx, agreementId), partyId as string);
  if (step === 'done') throw new AppError('CONFLICT', `${party} has signed this text already.`);
  await writeMark(ctx, input.hash, 'signature');
  const entry = { subjectKind: 'agreement', subjectId: agreementId } as const;
  if (step === 'more') {
    return record(ctx, {
      ...entry,
      event: 'agreement.signed',
      detail: { party, hash: input.hash },
      result: { version: null },
    });
  }
  if (!agreement.proposedSnapshot) throw new Error('A text is out for signature and is not kept.');
  const version = await whole.keepFirst(ctx, {
    snapshot: agreement.proposedSnapshot,
    takesEffectOn: takesEffectOn(agreement.startsOn, dayIn(ctx.now, agreement.timeZone)),
  });
  await ctx.db.update(agreements).set({ status: 'active' }).where(eq(agreements.id, agreementId));
  return record(ctx, {
    ...entry,
    event: 'agreement.activated',
    detail: { party, hash: input.hash, version },
    result: { version },
  });
}

/** Puts the name of a partner who does not sign under the text, while it is out or once it is in force. */
export async function witness(ctx: ActContext, input: ExactText) {
  const agreement = await loadAgreement(ctx);
  authorize(ctx.actor, 'agreement.witness');
  const { agreementId, partyId } = ctx.actor;
  const text =
    agreement.status === 'proposed' ? requireText(agreement, input.hash) : await firstVersion(ctx, input.hash);
  const party = nameOfParty(ctx, await loadParties(ctx));
  const said = wordsOn(text, await loadMarks(ctx, agreementId)).get(partyId as string);
  if (said) throw new AppError('CONFLICT', `${party} has witnessed this text already.`);
  await writeMark(ctx, input.hash, 'witness');
  return record(ctx, {
    event: 'agreement.witnessed',
    subjectKind: 'agreement',
    subjectId: agreementId,
    detail: { party, hash: input.hash },
    result: { hash: input.hash },
  });
}

/** Says no to the text that is out, with the reason. It stays out until somebody takes it back or signs after all. */
export async function decline(ctx: ActContext, input: Decline) {
  const agreement = await loadAgreement(ctx);
  authorize(ctx.actor, 'agreement.decline');
  const { agreementId, partyId } = ctx.actor;
  const text = requireText(agreement, input.hash);
  const party = nameOfParty(ctx, await loadParties(ctx));
  const said = wordsOn(text, await loadMarks(ctx, agreementId)).get(partyId as string);
  if (said?.kind === 'signature') throw new AppError('CONFLICT', `${party} has signed this text already.`);
  await writeMark(ctx, input.hash, 'declined', input.reason);
  return record(ctx, {
    event: 'agreement.declined',
    subjectKind: 'agreement',
    subjectId: agreementId,
    detail: { party, hash: input.hash },
    result: { hash: input.hash },
  });
}

export async function writeMark(ctx: ActContext, hash: string, kind: SignatureKind, reason: string | null = null) {
  const { agreementId, partyId, personId } = ctx.actor;
  await ctx.db.insert(signatures).values({
    id: derivedUuid(ctx.act.id, 'signature'),
    agreementId,
    documentId: agreementId,
    hash,
    kind,
    partyId: partyId as string,
    personId,
    reason,
    at: ctx.now,
  });
}

function requireText(agreement: typeof agreements.$inferSelect, hash: string): Text {
  if (!agreement.proposedHash || !agreement.proposedAt || agreement.proposedHash !== hash) {
    throw new AppError('STALE', 'The text changed since you read it. Read it again before you sign.', {
      current: { hash: agreement.proposedHash },
    });
  }
  return { hash, since: agreement.proposedAt };
}

async function firstVersion(ctx: ActContext, hash: string): Promise<Text> {
  const [version] = await ctx.db
    .select({ hash: agreementVersions.hash })
    .from(agreementVersions)
    .where(eq(agreementVersions.agreementId, ctx.actor.agreementId))
    .orderBy(asc(agreementVersions.major), asc(agreementVersions.minor))
    .limit(1);
  if (version?.hash !== hash) {
    throw new AppError('STALE', 'The text changed since you read it. Read it again before you sign.', {
      current: { hash: version?.hash ?? null },
    });
  }
  return { hash, since: '' };
}
