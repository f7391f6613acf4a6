import { AppError } from '#/lib/app-error.ts';
import { append, beginAct } from '#/modules/journal/commands.ts';
import type { JournalDetail, JournalEvent } from '#/modules/journal/events.ts';
import type { Act } from '#/server/context.ts';
import { type Db, inScope, rescope } from '#/server/database.ts';
import { ACTS_BY_LINK, withinLimit } from '#/server/limits.ts';
import { findHeld, type Held, type Place, placesOf, readTold } from '../queries/by-link.ts';
import { audienceOf } from '../visibility.ts';

/** Somebody without an account who holds a teller's link. */
export interface LinkContext {
  now: string;
  address: string;
  act: Act;
}

type ToldStory = Awaited<ReturnType<typeof readTold>>;

interface Done {
  event: JournalEvent;
  detail?: JournalDetail;
}

/**
 * One act of the person who told a piece, by their link: recorded in every agreement where it stands, with nobody's
 * name, once by its id. The agreements' rows are taken first, in order, as by every other act.
 */
export function byLink(
  ctx: LinkContext,
  token: string,
  work: (db: Db, held: Held, told: ToldStory) => Promise<Done>,
): Promise<{ evidenceId: string }> {
  const { now, act } = ctx;
  return inScope({ now }, async (db) => {
    const held = await findHeld(db, ctx.address, token);
    const result = { evidenceId: held.evidenceId };
    const places = await placesOf(db, held);
    let isDone = false;
    for (const { agreementId } of places) {
      await rescope(db, { now, jobAgreementId: agreementId });
      isDone = (await beginAct(db, agreementId, act)) !== null || isDone;
    }
    if (isDone) return result;
    if (!(await withinLimit(ACTS_BY_LINK, held.linkId)))
      throw new AppError('LIMIT', 'Much was changed by this link within an hour. Wait a little.');
    const { event, detail = {} } = await work(db, held, await readTold(db, held, now));
    // One that was put into another agreement meanwhile is recorded there too.
    const known = new Set(places.map(({ agreementId }) => agreementId));
    const since = (await placesOf(db, held)).filter(({ agreementId }) => !known.has(agreementId));
    for (const place of [...places, ...since]) await recordIn(db, ctx, place, { event, detail }, result);
    return result;
  });
}

/** Those hear of it who could read the piece until now. */
async function recordIn(db: Db, { now, act }: LinkContext, place: Place, done: Done, result: { evidenceId: string }) {
  const { agreementId } = place;
  await rescope(db, { now, jobAgreementId: agreementId });
  await append(
    { db, act, now, agreementId, personId: null, side: null },
    { ...done, subjectKind: 'evidence', subjectId: result.evidenceId, ...audienceOf(place), result },
  );
}
