import { eq } from 'drizzle-orm';
import { authorize } from '#/access/authorize.ts';
import { AppError, type OrOvertaken } from '#/lib/app-error.ts';
import { record } from '#/modules/journal/commands.ts';
import type { ActContext } from '#/server/context.ts';
import type { EditAgreement } from '../schema.ts';
import { agreements } from '../tables.ts';
import type { Terms } from '../terms.ts';
import { loadAgreement } from './load.ts';

const TERMS = ['principles', 'redLines', 'standingPromises', 'rhythm', 'learningShare'] as const;

/** Rewrites what a draft says of itself: only what is given. */
export async function editAgreement(
  ctx: ActContext,
  input: EditAgreement,
): Promise<OrOvertaken<{ draftVersion: number }, ReturnType<typeof factsOf> & { draftVersion: number }>> {
  const agreement = await loadAgreement(ctx);
  authorize(ctx.actor, 'agreement.edit');
  const { draftVersion: _, principles, redLines, standingPromises, rhythm, learningShare, ...facts } = onlyGiven(input);
  const terms: Terms = {
    ...agreement.terms,
    ...onlyGiven({ principles, redLines, standingPromises, rhythm, learningShare }),
  };
  if (input.draftVersion !== agreement.draftVersion) {
    throw new AppError('STALE', 'This changed while you were writing. Both texts are here.', {
      current: { draftVersion: agreement.draftVersion, ...factsOf(agreement) },
    });
  }
  const { startsOn = agreement.startsOn, endsOn = agreement.endsOn } = facts;
  if (endsOn <= startsOn) {
    throw new AppError('INVALID', 'Some of this is missing or cannot be read.', {
      fields: { endsOn: 'The end comes after the start.' },
    });
  }
  await ctx.db
    .update(agreements)
    .set({ ...facts, terms, draftVersion: agreement.draftVersion + 1 })
    .where(eq(agreements.id, agreement.id));
  return record(ctx, {
    event: 'agreement.edited',
    subjectKind: 'agreement',
    subjectId: agreement.id,
    detail: { fields: [...Object.keys(facts), ...TERMS.filter((name) => input[name] !== undefined)] },
    result: { draftVersion: agreement.draftVersion + 1 },
  });
}

type Given<T> = { [Name in keyof T]?: Exclude<T[Name], undefined> };

/** The fields of the act itself are not the agreement's; what was left out stays as it is. */
function onlyGiven<T extends object>(input: T): Given<T> {
  const given = Object.entries(input).filter(
    ([name, value]) => value !== undefined && name !== 'id' && name !== 'agreementId',
  );
  return Object.fromEntries(given) as Given<T>;
}

/** What the draft says of itself now, by the names of the input. */
function factsOf(agreement: typeof agreements.$inferSelect) {
  return {
    title: agreement.title,
    place: agreement.place,
    startingPointKind: agreement.startingPointKind,
    startingPoint: agreement.startingPoint,
    purpose: agreement.purpose,
    startsOn: agreement.startsOn,
    endsOn: agreement.endsOn,
    paymentTerms: agreement.paymentTerms,
    confidentiality: agreement.confidentiality,
    smallNumberThreshold: agreement.smallNumberThreshold,
    reviewEveryMonths: agreement.reviewEveryMonths,
    packOpensDaysBefore: agreement.packOpensDaysBefore,
    envelope: agreement.envelope,
    ...agreement.terms,
  };
}
