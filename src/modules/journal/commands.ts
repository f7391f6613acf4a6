import { and, eq, sql } from 'drizzle-orm';
import { AppError } from '#/lib/app-error.ts';
import type { Act, ActContext } from '#/server/context.ts';
import type { Db } from '#/server/database.ts';
import type { JournalDetail, JournalEvent, SubjectKind } from './events.ts';
import { journalEntries } from './tables.ts';

interface Entry<Result> {
  event: JournalEvent;
  subjectKind: SubjectKind;
  subjectId: string;
  detail?: JournalDetail;
  /** Set where the act is known to one person or one organisation alone. */
  onlyPersonId?: string;
  onlyOrganisationId?: string;
  /** What the act answers, now and to a retry. */
  result: Result;
}

/**
 * Takes the agreement's row for this act, so that acts in one agreement follow one another, and finds the act if it
 * was done before. The same id with another input is a conflict.
 */
export async function beginAct(db: Db, agreementId: string, act: Act): Promise<{ result: unknown } | null> {
  // Two statements, since the second must see what was committed while the first waited.
  await db.execute(sql`select from agreements where id = ${agreementId} for update`);
  const [done] = await db
    .select({ inputHash: journalEntries.inputHash, result: journalEntries.result })
    .from(journalEntries)
    .where(and(eq(journalEntries.agreementId, agreementId), eq(journalEntries.actId, act.id)));
  if (!done) return null;
  refuseOtherInput(done, act);
  return { result: done.result };
}

export function refuseOtherInput(done: { inputHash: string }, act: Act): void {
  if (done.inputHash === act.inputHash) return;
  throw new AppError(
    'CONFLICT',
    'Something else was already sent under this id. Load the page again and repeat what you did.',
  );
}

interface Recorder {
  db: Db;
  act: Act;
  now: string;
  agreementId: string;
  personId: string | null;
  side: string | null;
}

/** Appends the act's row, numbered without gaps, and hands its result on. The last line of every command. */
export async function record<Result>(ctx: ActContext, entry: Entry<Result>): Promise<Result> {
  const { agreementId, personId, side } = ctx.actor;
  return append({ db: ctx.db, act: ctx.act, now: ctx.now, agreementId, personId, side }, entry);
}

/** The same for an act of somebody who is not yet in the agreement, or of a job. */
export async function append<Result>(by: Recorder, entry: Entry<Result>): Promise<Result> {
  const rows = await by.db.execute(sql`
    with numbered as (
      update agreements set journal_number = journal_number + 1 where id = ${by.agreementId} returning journal_number
    )
    insert into journal_entries (agreement_id, number, act_id, input_hash, event, actor_id, actor_side, subject_kind,
      subject_id, detail, result, only_person_id, only_organisation_id, at)
    select ${by.agreementId}::uuid, journal_number, ${by.act.id}::uuid, ${by.act.inputHash}, ${entry.event}, ${by.personId}::uuid,
      ${by.side}, ${entry.subjectKind}, ${entry.subjectId}::uuid, ${JSON.stringify(entry.detail ?? {})}::jsonb,
      ${JSON.stringify(entry.result ?? null)}::jsonb, ${entry.onlyPersonId ?? null}::uuid,
      ${entry.onlyOrganisationId ?? null}::uuid, ${by.now}::timestamptz
    from numbered`);
  if (rows.count !== 1) throw new Error('An act in an agreement that is not there.');
  return entry.result;
}
