import { and, asc, eq, isNull, lt, or, sql } from 'drizzle-orm';
import { uuidv7 } from '#/lib/uuid.ts';
import { noticeLetter } from '#/modules/people/letters.ts';
import { persons } from '#/modules/people/tables.ts';
import type { NoticeKind } from '#/modules/people/vocabulary.ts';
import { type Db, inScope } from '#/server/database.ts';
import { type AddressedLetter, MailFailure, mailIsSetUp, sendMail } from '#/server/mail.ts';
import { ownOrigin } from '#/server/own-address.ts';
import { placeOf, whatIsDue } from '../letters-due.ts';
import { outbox } from '../tables.ts';

export interface NoticeOccasion {
  agreementId: string;
  personId: string;
  kind: NoticeKind;
  /** What waits for the person: a decision, a promise, a piece of evidence, the agreement. */
  subjectId: string;
  /** Tells one time from another: the round of a consent, the day that is due. */
  occasion: string;
}

/**
 * Puts a letter out to wait, once an occasion however often it is asked for. For a job in the agreement: nobody queues
 * letters to somebody else by hand.
 */
export async function queueNotice(ctx: { db: Db; now: string }, notice: NoticeOccasion): Promise<void> {
  await ctx.db
    .insert(outbox)
    .values({ id: uuidv7(), ...notice, queuedAt: ctx.now })
    .onConflictDoNothing();
}

/** What a letter of one kind says besides, and the invitation that goes with it; null where it is no longer to be sent. */
export type Enclose = (
  db: Db,
  letter: {
    agreementId: string;
    personId: string;
    subjectId: string;
    occasion: string;
    address: string;
    name: string | null;
  },
  now: string,
) => Promise<Enclosed | null>;

interface Enclosed {
  subject: string;
  sentence: string;
  calendar: NonNullable<AddressedLetter['calendar']>;
  /** Where it leads, where that is not to the thing itself. */
  link?: string;
}
type Enclosures = Partial<Record<NoticeKind, Enclose>>;

export interface Sending {
  sent: number;
  failed: number;
  dropped: number;
}

/**
 * Sends what waits, one agreement at a time. Several processes may do so at once: a letter is in one hand at a time.
 * `enclosures` write what goes with letters of a kind, for the modules that know it.
 */
export async function sendWaiting(now: string, enclosures: Enclosures = {}): Promise<Sending> {
  const done: Sending = { sent: 0, failed: 0, dropped: 0 };
  if (!mailIsSetUp()) return done;
  const waiting = await inScope({ now }, (db) =>
    db.execute<{ id: string }>(sql`select id from access.agreements_with_letters() as id`),
  );
  for (const { id: agreementId } of waiting) {
    const met: string[] = [];
    // Each letter in its own transaction, so that one that was sent stays sent whatever becomes of the next.
    for (;;) {
      const outcome = await inScope({ now, jobAgreementId: agreementId }, (db) =>
        sendNext(db, { agreementId, now, met, enclosures }),
      );
      if (outcome === null) break;
      if (outcome !== 'resting') done[outcome] += 1;
    }
  }
  return done;
}

interface Round {
  agreementId: string;
  now: string;
  /** Letters that were in hand already. */
  met: string[];
  enclosures: Enclosures;
}

async function sendNext(db: Db, { agreementId, now, met, enclosures }: Round) {
  const [letter] = await db
    .select()
    .from(outbox)
    .where(
      and(
        eq(outbox.agreementId, agreementId),
        isNull(outbox.sentAt),
        isNull(outbox.droppedAt),
        met.length > 0 ? sql`${outbox.id} <> all (${sql.param(met)}::uuid[])` : undefined,
        or(isNull(outbox.failedAt), lt(outbox.failedAt, now)),
      ),
    )
    .orderBy(asc(outbox.queuedAt), asc(outbox.id))
    .limit(1)
    .for('update', { skipLocked: true });
  if (!letter) return null;
  met.push(letter.id);
  const mark = (set: Partial<typeof letter>) => db.update(outbox).set(set).where(eq(outbox.id, letter.id));

  const due = whatIsDue(letter, now);
  if (due === 'rest') return 'resting';
  const addressed = due === 'try' ? await write(db, letter, enclosures[letter.kind], now) : null;
  if (!addressed) {
    await mark({ droppedAt: now });
    return 'dropped';
  }
  try {
    await sendMail(addressed);
    await mark({ sentAt: now });
    return 'sent';
  } catch (error) {
    if (!(error instanceof MailFailure)) throw error;
    await mark({ failedAt: now, tries: letter.tries + 1 });
    return 'failed';
  }
}

/** Null where the person is no longer in the agreement, or wants no such letters. */
async function write(
  db: Db,
  { id, agreementId, personId, kind, subjectId, occasion }: typeof outbox.$inferSelect,
  enclose: Enclose | undefined,
  now: string,
): Promise<AddressedLetter | null> {
  const [found] = await db
    .select({
      name: persons.name,
      address: sql<string | null>`access.address_of(${personId}, ${kind})`,
      agreement: sql<string>`(select title from agreements where id = ${agreementId})`,
    })
    .from(persons)
    .where(eq(persons.id, personId));
  if (!found?.address) return null;
  const origin = ownOrigin();
  const { name, agreement, address } = found;
  const enclosed = await enclose?.(db, { agreementId, personId, subjectId, occasion, address, name }, now);
  if (enclosed === null) return null;
  const link = origin + placeOf(kind, agreementId, subjectId);
  return {
    to: address,
    letterId: id,
    ...(enclosed ? { calendar: enclosed.calendar } : {}),
    ...noticeLetter(kind, { name, agreement, link, settings: `${origin}/me#letters`, ...enclosed }),
  };
}
