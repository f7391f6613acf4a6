import { sql } from 'drizzle-orm';
import { index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { persons } from '#/modules/people/tables.ts';
import { madeId, moment, oneOf } from '#/server/columns.ts';
import {
  inMyOrganisations,
  insertable,
  isMyOrganisation,
  me,
  readable,
  rows,
  updatable,
} from '#/server/row-security.ts';
import { MEMBER_ROLES } from './vocabulary.ts';

export const organisations = pgTable(
  'organisations',
  {
    id: madeId(),
    name: text().notNull(),
    kind: text().notNull(),
    /** Identifiers in the org-id style: GB-CHC-1234567. */
    registeredIds: text().array().notNull().default([]),
    /** Numbers the organisation's own log; locked while an act is recorded. */
    logNumber: integer().notNull().default(0),
    createdAt: moment().notNull(),
    createdBy: uuid()
      .notNull()
      .references(() => persons.id),
  },
  () => [
    readable(
      'organisations',
      sql`${isMyOrganisation} or created_by = ${me} or exists (select from parties p where p.organisation_id = organisations.id) or exists (select from participants p where p.organisation_id = organisations.id)`,
    ),
    insertable('organisations', sql`created_by = ${me}`),
    updatable('organisations', isMyOrganisation),
  ],
);

export const organisationMembers = pgTable(
  'organisation_members',
  {
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    personId: uuid()
      .notNull()
      .references(() => persons.id),
    role: text({ enum: MEMBER_ROLES }).notNull(),
    job: text(),
    joinedAt: moment().notNull(),
    leftAt: moment(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.personId] }),
    index('organisation_members_person_idx').on(t.personId),
    oneOf('organisation_members_role_check', t.role, MEMBER_ROLES),
    readable('organisation_members', inMyOrganisations),
    insertable('organisation_members', sql`${inMyOrganisations} and person_id = ${me}`),
    // Who may change whose part is asked by a trigger, which knows the row as it was.
    updatable('organisation_members', inMyOrganisations),
    // A person's job is shown beside their name to those who share an agreement with the organisation.
    readable(
      'organisation_members_beside',
      sql`exists (select from participants p where p.person_id = organisation_members.person_id and p.organisation_id = organisation_members.organisation_id)`,
    ),
  ],
);

export const organisationInvitations = pgTable(
  'organisation_invitations',
  {
    id: madeId(),
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    email: text().notNull(),
    role: text({ enum: MEMBER_ROLES }).notNull(),
    tokenHash: text().notNull().unique('organisation_invitations_token_key'),
    invitedBy: uuid()
      .notNull()
      .references(() => persons.id),
    invitedAt: moment().notNull(),
    expiresAt: moment().notNull(),
    acceptedAt: moment(),
    acceptedBy: uuid().references(() => persons.id),
    withdrawnAt: moment(),
  },
  (t) => [
    index('organisation_invitations_organisation_idx').on(t.organisationId),
    oneOf('organisation_invitations_role_check', t.role, MEMBER_ROLES),
    rows('organisation_invitations', inMyOrganisations),
  ],
);

/** Acts outside any agreement: a member joined, an invitation went out. */
export const organisationLog = pgTable(
  'organisation_log',
  {
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    number: integer().notNull(),
    actId: uuid().notNull(),
    inputHash: text().notNull(),
    event: text().notNull(),
    actorId: uuid().references(() => persons.id),
    detail: jsonb().$type<Record<string, unknown>>().notNull(),
    result: jsonb(),
    at: moment().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.number] }),
    unique('organisation_log_act_key').on(t.organisationId, t.actId),
    rows('organisation_log', inMyOrganisations, sql`${inMyOrganisations} and actor_id = ${me}`),
  ],
);
