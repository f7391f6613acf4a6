import { type SQL, sql } from 'drizzle-orm';
import { AppError } from '#/lib/app-error.ts';
import { endOfDay } from '#/lib/days.ts';
import type { Db } from '#/server/database.ts';
import type { ByLink, TellerAdds, TellerNames, TellerNarrows, TellerSetsEnd } from '../schema.ts';
import { endFault, namingAs, narrowedScope } from '../teller.ts';
import { byLink, type LinkContext } from './by-link.ts';
import { eraseByLink } from './erase-words.ts';

/** The teller's own reading of what was written, below it. */
export function tellerAdds(ctx: LinkContext, { token, additionId, text }: TellerAdds) {
  return byLink(ctx, token, async (db, { hash }) => {
    await must(db, sql`access.teller_adds(${hash}, ${additionId}::uuid, ${text})`);
    return { event: 'teller.added to', detail: { additionId } };
  });
}

/** How the teller is named from now on. */
export function tellerNames(ctx: LinkContext, { token, namedAs, called }: TellerNames) {
  return byLink(ctx, token, async (db, { hash }, { consent }) => {
    const naming = namingAs(namedAs, called);
    if (!naming) throw fieldFault('called', 'Say what we should call you.');
    if (naming.namedAs === consent.namedAs && naming.called === consent.called)
      throw new AppError('CONFLICT', 'You are named like this already.');
    await must(db, sql`access.teller_names(${hash}, ${naming.namedAs}, ${naming.called})`);
    return { event: 'teller.named', detail: { namedAs: naming.namedAs } };
  });
}

/** What it may be used for from now on: less than before. For more, its author asks again. */
export function tellerNarrows(ctx: LinkContext, { token, scope }: TellerNarrows) {
  return byLink(ctx, token, async (db, { hash }, { consent }) => {
    const left = narrowedScope(consent.scope, scope);
    if (!left) throw new AppError('CONFLICT', 'It is used for no more than this already.');
    await must(db, sql`access.teller_narrows(${hash}, ${sql.param(left)}::text[])`);
    return { event: 'teller.narrowed', detail: { scope: left } };
  });
}

/** Until when it may be kept; in the month in which it lies sealed, that it may be kept after all. */
export function tellerSetsEnd(ctx: LinkContext, { token, endsOn }: TellerSetsEnd) {
  return byLink(ctx, token, async (db, { hash }, { consent, gap, timeZone }) => {
    const fault = endFault(endsOn, ctx.now, timeZone);
    if (fault === 'over') throw fieldFault('endsOn', 'This day is over. Choose a later one, or take the story back.');
    if (fault === 'too long') throw fieldFault('endsOn', 'Five years at most.');
    if (endsOn === consent.endsOn && !gap) throw new AppError('CONFLICT', 'It ends on this day already.');
    await must(db, sql`access.teller_sets_end(${hash}, ${endsOn}::date, ${endOfDay(endsOn, timeZone)}::timestamptz)`);
    return { event: 'teller.set end', detail: { endsOn } };
  });
}

/** The teller takes it back: its words are gone at once, everywhere. The gap stays. */
export function tellerWithdraws(ctx: LinkContext, { token }: ByLink) {
  return byLink(ctx, token, async (db, held) => {
    if (!(await eraseByLink(db, held.hash))) throw gone();
    return { event: 'teller.withdrew' };
  });
}

/** Does it, or says that there is nothing left to decide about. */
async function must(db: Db, act: SQL): Promise<void> {
  const [row] = await db.execute<{ done: boolean }>(sql`select ${act} as done`);
  if (!row?.done) throw gone();
}

const gone = () => new AppError('CONFLICT', 'Its words are gone already.');

function fieldFault(field: string, words: string): AppError {
  return new AppError('INVALID', 'Some of this is missing or does not fit.', { fields: { [field]: words } });
}
