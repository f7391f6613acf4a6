import { and, desc, eq, lt } from 'drizzle-orm';
import { persons } from '#/modules/people/tables.ts';
import type { AgreementContext } from '#/server/context.ts';
import type { JournalDetail } from './events.ts';
import { isByTeller } from './events.ts';
import { placeOf, sentenceOf } from './sentences.ts';
import { journalEntries } from './tables.ts';

const PAGE = 50;

/**
 * What happened, the newest first, in sentences. What is known to one person or organisation alone is told to them
 * alone, so numbers may be missing from what somebody sees; in the journal itself none is.
 */
export async function listJournal(ctx: AgreementContext, before: number | undefined) {
  const rows = await ctx.db
    .select({
      number: journalEntries.number,
      event: journalEntries.event,
      subjectKind: journalEntries.subjectKind,
      subjectId: journalEntries.subjectId,
      detail: journalEntries.detail,
      who: persons.name,
      actorId: journalEntries.actorId,
      side: journalEntries.actorSide,
      onlyPersonId: journalEntries.onlyPersonId,
      onlyOrganisationId: journalEntries.onlyOrganisationId,
      at: journalEntries.at,
    })
    .from(journalEntries)
    .leftJoin(persons, eq(persons.id, journalEntries.actorId))
    .where(
      and(
        eq(journalEntries.agreementId, ctx.actor.agreementId),
        before === undefined ? undefined : lt(journalEntries.number, before),
      ),
    )
    .orderBy(desc(journalEntries.number))
    .limit(PAGE + 1);
  const page = rows.slice(0, PAGE);
  return {
    timeZone: ctx.actor.timeZone,
    entries: page.map(({ number, who, actorId, side, at, onlyPersonId, onlyOrganisationId, ...entry }) => ({
      number,
      at,
      side,
      who: who ?? (actorId ? 'Somebody' : isByTeller(entry.event) ? 'The person who told it' : guestOf(entry.detail)),
      ...sentenceOf(entry),
      place: placeOf(entry),
      seenBy: onlyPersonId ? ('few' as const) : onlyOrganisationId ? ('organisation' as const) : ('all' as const),
    })),
    /** Where the next page begins; null at the end. */
    next: rows.length > PAGE ? (page.at(-1)?.number ?? null) : null,
  };
}

/** A guest of a live meeting has no account; what they did names them. All else nobody did but the server itself. */
function guestOf({ guest }: JournalDetail): string {
  return typeof guest === 'string' ? guest : 'Accord';
}

export type JournalPage = Awaited<ReturnType<typeof listJournal>>;
export type JournalLine = JournalPage['entries'][number];
