import { sql } from 'drizzle-orm';
import { index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { organisations } from '#/modules/organisations/tables.ts';
import { persons } from '#/modules/people/tables.ts';
import { NOTICE_KINDS } from '#/modules/people/vocabulary.ts';
import { madeId, moment, oneOf } from '#/server/columns.ts';
import { inMyAgreements, insertable, me, readable, rows } from '#/server/row-security.ts';
import type { JournalDetail, JournalEvent, SubjectKind } from './events.ts';

/**
 * The append-only record of all that happened in an agreement, numbered without gaps. It holds ids and facts, never
 * the words of evidence. An entry about something private is seen by the person or organisation it belongs to alone.
 */
export const journalEntries = pgTable(
  'journal_entries',
  {
    agreementId: uuid().notNull(),
    number: integer().notNull(),
    actId: uuid().notNull(),
    inputHash: text().notNull(),
    event: text().$type<JournalEvent>().notNull(),
    actorId: uuid().references(() => persons.id),
    actorSide: text(),
    subjectKind: text().$type<SubjectKind>().notNull(),
    subjectId: uuid().notNull(),
    detail: jsonb().$type<JournalDetail>().notNull(),
    /** What the act answered, so that a retry gets the same answer. */
    result: jsonb(),
    onlyPersonId: uuid().references(() => persons.id),
    onlyOrganisationId: uuid().references(() => organisations.id),
    /** The guest of a live meeting who did it; their seat, since they have no account. */
    seatId: uuid(),
    /** Set where a guest did it alone: then nobody is told. */
    onlySeatId: uuid(),
    at: moment().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.agreementId, t.number] }),
    unique('journal_entries_act_key').on(t.agreementId, t.actId),
    index('journal_entries_subject_idx').on(t.agreementId, t.subjectId, t.number),
    readable(
      'journal_entries',
      sql`${inMyAgreements} and (only_seat_id is null or agreement_id = (select access.job_agreement())) and (only_person_id is null or only_person_id = ${me} or actor_id = ${me} or agreement_id = (select access.job_agreement())) and (only_organisation_id is null or actor_id = ${me} or only_organisation_id = any ((select access.organisations())::uuid[]) or agreement_id = (select access.job_agreement()))`,
    ),
    // In nobody's name but one's own; a job's in nobody's.
    insertable(
      'journal_entries',
      sql`${inMyAgreements} and (actor_id = ${me} or (actor_id is null and agreement_id = (select access.job_agreement())))`,
    ),
  ],
);

/** Letters that wait to go out. The key names the occasion, so that no occasion is written about twice. */
export const outbox = pgTable(
  'outbox',
  {
    id: madeId(),
    agreementId: uuid().notNull(),
    personId: uuid()
      .notNull()
      .references(() => persons.id),
    kind: text({ enum: NOTICE_KINDS }).notNull(),
    subjectId: uuid().notNull(),
    occasion: text().notNull(),
    queuedAt: moment().notNull(),
    sentAt: moment(),
    failedAt: moment(),
    /** Given up: the person left or does not want it, it grew old, or it failed too often. */
    droppedAt: moment(),
    tries: integer().notNull().default(0),
  },
  (t) => [
    unique('outbox_occasion_key').on(t.personId, t.kind, t.subjectId, t.occasion),
    index('outbox_waiting_idx').on(t.queuedAt).where(sql`sent_at is null and dropped_at is null`),
    oneOf('outbox_kind_check', t.kind, NOTICE_KINDS),
    rows('outbox', sql`person_id = ${me} or agreement_id = (select access.job_agreement())`),
  ],
);
