import { sql } from 'drizzle-orm';
import { type Enclose, queueNotice } from '#/modules/journal/commands/letters.ts';
import { type Db, inScope } from '#/server/database.ts';
import { senderAddress } from '#/server/mail.ts';
import { invitation } from '../calendar.ts';
import { invitationWords } from '../invitation-words.ts';
import { readCalendarAgreement, readCalendarReviews } from '../queries/calendar.ts';

interface Due extends Record<string, unknown> {
  review_id: string;
  person_id: string;
  sequence: number;
}

/**
 * Puts invitations out to wait: to everybody who takes part, for a review to come, once for each change of its day, time
 * or place; and where one is called off, to whoever was invited to it.
 */
export async function queueInvitations(now: string): Promise<void> {
  const atWork = await inScope({ now }, (db) =>
    db.execute<{ id: string }>(sql`select id from access.agreements_at_work() as id`),
  );
  for (const { id } of atWork) await inScope({ now, jobAgreementId: id }, (db) => queueIn(db, id, now));
}

async function queueIn(db: Db, agreementId: string, now: string): Promise<void> {
  const due = await db.execute<Due>(sql`
    select r.id as review_id, p.person_id, r.calendar_sequence as sequence
    from reviews r join agreements a on a.id = r.agreement_id join participants p on p.agreement_id = r.agreement_id and p.left_at is null
    where r.agreement_id = ${agreementId} and r.meets_on >= (${now}::timestamptz at time zone a.time_zone)::date
      and (r.state = 'planned' or (r.state = 'called off' and exists (select from outbox o where o.person_id = p.person_id
        and o.kind = 'review invitation' and o.subject_id = r.id and o.sent_at is not null)))
      and not exists (select from outbox o where o.person_id = p.person_id and o.kind = 'review invitation'
        and o.subject_id = r.id and o.occasion = r.calendar_sequence::text)`);
  for (const { review_id: subjectId, person_id: personId, sequence } of due) {
    await queueNotice(
      { db, now },
      { agreementId, personId, kind: 'review invitation', subjectId, occasion: String(sequence) },
    );
  }
}

/** The invitation itself, as the review stands when the letter leaves; none where a later letter says it better. */
export const encloseInvitation: Enclose = async (db, { agreementId, subjectId, occasion, address, name }, now) => {
  const [review] = await readCalendarReviews(db, agreementId, subjectId);
  if (!review || String(review.sequence) !== occasion) return null;
  const agreement = await readCalendarAgreement(db, agreementId);
  const organiser = { name: `Accord: ${agreement.title}`, email: senderAddress() };
  const attendee = { name: name ?? address, email: address };
  return { ...invitationWords(review), calendar: invitation(agreement, review, { organiser, attendee }, now) };
};
