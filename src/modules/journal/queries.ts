import { and, desc, eq, gt, lt, ne, notExists, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { persons } from '#/modules/people/tables.ts';
import type { AgreementContext } from '#/server/context.ts';
import type { JournalDetail } from './events.ts';
import { isByTeller } from './events.ts';
import type { JournalAsked } from './schema.ts';
import { placeOf, sentenceOf } from './sentences.ts';
import { journalEntries } from './tables.ts';

const PAGE = 50;
const other = alias(journalEntries, 'other');
/** An act of a live meeting; its course is the agreement’s own, and changed outside of any. */
const inMeeting = and(eq(journalEntries.subjectKind, 'meeting'), ne(journalEntries.event, 'meeting.template changed'));

/**
 * What happened, the newest first, in sentences. What is known to one person or organisation alone is told to them
 * alone, so numbers may be missing from what somebody sees; in the journal itself none is. A meeting told in one line
 * stands where its last act does.
 */
export async function listJournal(ctx: AgreementContext, { before, meetings, meetingOf }: JournalAsked) {
  const isFolded = meetings === 'one line' && meetingOf === undefined;
  const ofSameMeeting = and(
    eq(other.agreementId, ctx.actor.agreementId),
    eq(other.subjectId, journalEntries.subjectId),
    eq(other.subjectKind, 'meeting'),
  );
  const later = ctx.db
    .select({ number: other.number })
    .from(other)
    .where(and(ofSameMeeting, gt(other.number, journalEntries.number)));
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
      acts: isFolded
        ? sql<
            number | null
          >`case when ${inMeeting} then (select count(*)::int from ${journalEntries} as other where ${ofSameMeeting}) end`
        : sql<null>`null`,
    })
    .from(journalEntries)
    .leftJoin(persons, eq(persons.id, journalEntries.actorId))
    .where(
      and(
        eq(journalEntries.agreementId, ctx.actor.agreementId),
        before === undefined ? undefined : lt(journalEntries.number, before),
        meetingOf ? and(inMeeting, eq(journalEntries.subjectId, meetingOf)) : undefined,
        isFolded ? or(sql`not ${inMeeting}`, notExists(later)) : undefined,
      ),
    )
    .orderBy(desc(journalEntries.number))
    .limit(PAGE + 1);
  const page = rows.slice(0, PAGE);
  return {
    timeZone: ctx.actor.timeZone,
    entries: page.map(({ number, who, actorId, side, at, acts, onlyPersonId, onlyOrganisationId, ...entry }) => ({
      number,
      at,
      /** How many acts of one meeting this line stands for. */
      meeting: acts === null ? null : { reviewId: entry.subjectId, acts },
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
  return typeof guest === 'string' ? `${guest}, a guest` : 'Accord';
}

export type JournalPage = Awaited<ReturnType<typeof listJournal>>;
export type JournalLine = JournalPage['entries'][number];
