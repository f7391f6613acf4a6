import { and, eq, isNull, type SQL, sql } from 'drizzle-orm';
import { participants } from '#/modules/agreements/tables.ts';
import { type Enclose, queueNotice } from '#/modules/journal/commands/letters.ts';
import { type Db, inScope } from '#/server/database.ts';
import { senderAddress } from '#/server/mail.ts';
import { ownOrigin } from '#/server/own-address.ts';
import { invitation } from '../calendar.ts';
import { invitationWords, leaverWords } from '../invitation-words.ts';
import { readCalendarAgreement, readCalendarReviews } from '../queries/calendar.ts';

interface Due extends Record<string, unknown> {
  review_id: string;
  person_id: string;
  occasion: string;
}

/**
 * Puts invitations out to wait: to everybody who takes part, for a review to come, once for each change of its day, time
 * or place; where one is called off, to whoever was invited to it; and to whoever left the agreement meanwhile, once, so
 * that it goes from their calendar.
 */
export async function queueInvitations(now: string): Promise<void> {
  const atWork = await inScope({ now }, (db) =>
    db.execute<{ id: string }>(sql`select id from access.agreements_at_work() as id`),
  );
  for (const { id } of atWork) {
    await inScope({ now, jobAgreementId: id }, async (db) => {
      for (const due of [...(await dueInside(db, id, now)), ...(await dueToLeavers(db, id, now))]) {
        const { review_id: subjectId, person_id: personId, occasion } = due;
        await queueNotice({ db, now }, { agreementId: id, personId, kind: 'review invitation', subjectId, occasion });
      }
    });
  }
}

const toCome = (agreementId: string, now: string) =>
  sql`r.agreement_id = ${agreementId} and r.meets_on >= (${now}::timestamptz at time zone a.time_zone)::date`;
const lettersTo = (person: SQL) =>
  sql`outbox o where o.person_id = ${person} and o.kind = 'review invitation' and o.subject_id = r.id`;
const inMs = (moment: SQL) => sql`(extract(epoch from ${moment}) * 1000)::bigint`;

/** Those who take part. Who came back after they had left is asked anew. */
function dueInside(db: Db, agreementId: string, now: string) {
  const letters = lettersTo(sql`p.person_id`);
  return db.execute<Due>(sql`
    select * from (
      select r.id as review_id, p.person_id, r.calendar_sequence ||
        case when exists (select from ${letters} and o.occasion like 'left %')
          then ' back ' || ${inMs(sql`p.accepted_at`)} else '' end as occasion
      from reviews r join agreements a on a.id = r.agreement_id
        join participants p on p.agreement_id = r.agreement_id and p.left_at is null
      where ${toCome(agreementId, now)} and (r.state = 'planned'
        or (r.state = 'called off' and exists (select from ${letters} and o.sent_at is not null)))
    ) due where not exists (select from outbox o where o.person_id = due.person_id and o.kind = 'review invitation'
      and o.subject_id = due.review_id and o.occasion = due.occasion)`);
}

/** Those who left and had an invitation. Where the review was called off while they were there they know already. */
function dueToLeavers(db: Db, agreementId: string, now: string) {
  const letters = lettersTo(sql`p.person_id`);
  return db.execute<Due>(sql`
    select * from (
      select r.id as review_id, p.person_id, 'left ' || ${inMs(sql`p.left_at`)} as occasion
      from reviews r join agreements a on a.id = r.agreement_id
        join (select person_id, max(left_at) as left_at from participants where agreement_id = ${agreementId}
          group by person_id having bool_and(left_at is not null)) p on true
      where ${toCome(agreementId, now)} and r.state in ('planned', 'called off')
        and exists (select from ${letters} and o.sent_at is not null and o.occasion not like 'left %')
        and not (r.state = 'called off'
          and exists (select from ${letters} and o.sent_at is not null and o.occasion = r.calendar_sequence::text))
    ) due where not exists (select from outbox o where o.person_id = due.person_id and o.kind = 'review invitation'
      and o.subject_id = due.review_id and o.occasion = due.occasion)`);
}

/** The invitation itself, as the review stands when the letter leaves; none where a later letter says it better. */
export const encloseInvitation: Enclose = async (db, letter, now) => {
  const { agreementId, personId, subjectId, occasion, address, name } = letter;
  const [review] = await readCalendarReviews(db, agreementId, subjectId);
  const isForLeaver = occasion.startsWith('left ');
  if (!review || isForLeaver === (await takesPart(db, agreementId, personId))) return null;
  if (!isForLeaver && Number(occasion.split(' ')[0]) !== review.sequence) return null;
  const agreement = await readCalendarAgreement(db, agreementId);
  const organiser = { name: `Accord: ${agreement.title}`, email: senderAddress() };
  const attendee = { name: name ?? address, email: address };
  const shown = isForLeaver ? { ...review, isCalledOff: true } : review;
  return {
    ...(isForLeaver ? { ...leaverWords(review), link: ownOrigin() } : invitationWords(review)),
    calendar: invitation(agreement, shown, { organiser, attendee }, now),
  };
};

async function takesPart(db: Db, agreementId: string, personId: string): Promise<boolean> {
  const [inside] = await db
    .select({ id: participants.id })
    .from(participants)
    .where(
      and(eq(participants.agreementId, agreementId), eq(participants.personId, personId), isNull(participants.leftAt)),
    );
  return inside !== undefined;
}
