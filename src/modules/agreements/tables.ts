import { sql } from 'drizzle-orm';
import {
  bigint,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { ROLES, SIDES } from '#/access/sides.ts';
import { organisations } from '#/modules/organisations/tables.ts';
import { persons } from '#/modules/people/tables.ts';
import { day, madeId, moment, oneOf, wordsOf } from '#/server/columns.ts';
import {
  agreementRows,
  inMyAgreements,
  insertable,
  isMyAgreement,
  me,
  readable,
  rows,
  updatable,
} from '#/server/row-security.ts';
import type { Snapshot } from './snapshot.ts';
import type { Envelope, Terms } from './terms.ts';
import {
  ADOPTION_WAYS,
  AGREEMENT_STATUSES,
  CLAUSE_SHOWS,
  OLD_TERM_OUTCOMES,
  PARTY_KINDS,
  SIGNATURE_KINDS,
  STARTING_POINTS,
} from './vocabulary.ts';

export const agreements = pgTable(
  'agreements',
  {
    id: madeId(),
    title: text().notNull(),
    place: text().notNull(),
    startingPointKind: text({ enum: STARTING_POINTS }).notNull(),
    startingPoint: text().notNull(),
    purpose: text().notNull(),
    status: text({ enum: AGREEMENT_STATUSES }).notNull(),
    timeZone: text().notNull(),
    startsOn: day().notNull(),
    endsOn: day().notNull(),
    paymentTerms: text().notNull(),
    confidentiality: text().notNull(),
    smallNumberThreshold: integer().notNull().default(5),
    /** Months from one joint review to the next. */
    reviewEveryMonths: integer().notNull(),
    packOpensDaysBefore: integer().notNull().default(7),
    terms: jsonb().$type<Terms>().notNull(),
    envelope: jsonb().$type<Envelope>().notNull(),
    /** Counts up with each edit of the draft; who saves on an older one is told. */
    draftVersion: integer().notNull().default(1),
    /** The hash of the text that was put to the parties for signature; null while it is a draft. */
    proposedHash: text(),
    /** That text, whole: what is signed is what was read. */
    proposedSnapshot: jsonb().$type<Snapshot>(),
    proposedAt: moment(),
    proposedBy: uuid().references(() => persons.id),
    endedAt: moment(),
    /** Why the agreement should end: from the proposal to end it until that is declined, and for good once it ended. */
    endReason: text(),
    /** The hash under which the signing parties agree to the end. */
    endHash: text(),
    /** The last number given out in the journal. The row is locked while an act is under way. */
    journalNumber: integer().notNull().default(0),
    createdAt: moment().notNull(),
    createdBy: uuid()
      .notNull()
      .references(() => persons.id),
  },
  (t) => [
    oneOf('agreements_starting_point_check', t.startingPointKind, STARTING_POINTS),
    oneOf('agreements_status_check', t.status, AGREEMENT_STATUSES),
    readable('agreements', isMyAgreement),
    insertable('agreements', sql`created_by = ${me}`),
    updatable('agreements', isMyAgreement),
  ],
);

const agreementId = () =>
  uuid()
    .notNull()
    .references(() => agreements.id);

export const parties = pgTable(
  'parties',
  {
    id: madeId(),
    agreementId: agreementId(),
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    side: text({ enum: SIDES }).notNull(),
    kind: text({ enum: PARTY_KINDS }).notNull(),
    /** Since when the party signs; null for a partner who is heard and does not sign. */
    signsSince: moment(),
    joinedAt: moment().notNull(),
    leftAt: moment(),
  },
  (t) => [
    unique('parties_organisation_key').on(t.agreementId, t.organisationId),
    index('parties_organisation_idx').on(t.organisationId),
    oneOf('parties_side_check', t.side, SIDES),
    oneOf('parties_kind_check', t.kind, PARTY_KINDS),
    agreementRows('parties'),
  ],
);

export const participants = pgTable(
  'participants',
  {
    id: madeId(),
    agreementId: agreementId(),
    personId: uuid()
      .notNull()
      .references(() => persons.id),
    /** Null for a guest, who comes from an organisation that is no party. */
    partyId: uuid().references(() => parties.id),
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    side: text({ enum: SIDES }).notNull(),
    role: text({ enum: ROLES }).notNull(),
    invitedBy: uuid().references(() => persons.id),
    invitedAt: moment(),
    acceptedAt: moment().notNull(),
    leftAt: moment(),
    removedBy: uuid().references(() => persons.id),
  },
  (t) => [
    uniqueIndex('participants_person_key').on(t.agreementId, t.personId).where(sql`left_at is null`),
    index('participants_person_idx').on(t.personId, t.agreementId),
    index('participants_organisation_idx').on(t.organisationId),
    oneOf('participants_side_check', t.side, SIDES),
    oneOf('participants_role_check', t.role, ROLES),
    readable('participants', inMyAgreements),
    // One joins in one's own name: by the invitation in hand and as it says, or an agreement one has just begun.
    insertable(
      'participants',
      sql`${inMyAgreements} and person_id = ${me} and (exists (select from agreement_invitations i where i.token_hash = (select access.invitation_hash()) and i.agreement_id = participants.agreement_id and i.party_id is not distinct from participants.party_id and i.organisation_id = participants.organisation_id and i.side = participants.side and i.role = participants.role) or exists (select from agreements a where a.id = participants.agreement_id and a.created_by = ${me} and a.status = 'draft'))`,
    ),
    // Who may change whose part is asked by a trigger, which knows the row as it was.
    updatable('participants', inMyAgreements),
  ],
);

export const agreementInvitations = pgTable(
  'agreement_invitations',
  {
    id: madeId(),
    agreementId: agreementId(),
    email: text().notNull(),
    partyId: uuid().references(() => parties.id),
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    side: text({ enum: SIDES }).notNull(),
    role: text({ enum: ROLES }).notNull(),
    tokenHash: text().notNull().unique('agreement_invitations_token_key'),
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
    index('agreement_invitations_agreement_idx').on(t.agreementId),
    oneOf('agreement_invitations_side_check', t.side, SIDES),
    oneOf('agreement_invitations_role_check', t.role, ROLES),
    agreementRows('agreement_invitations'),
  ],
);

export const clauses = pgTable(
  'clauses',
  {
    id: madeId(),
    agreementId: agreementId(),
    position: integer().notNull(),
    section: text().notNull(),
    heading: text().notNull(),
    text: text().notNull(),
    shows: text({ enum: CLAUSE_SHOWS }),
    oldTerm: text(),
    oldTermOutcome: text({ enum: OLD_TERM_OUTCOMES }),
    oldTermReason: text(),
    draftVersion: integer().notNull().default(1),
    removedAt: moment(),
  },
  (t) => [
    index('clauses_agreement_idx').on(t.agreementId, t.position),
    wordsOf('clauses', 'heading, text'),
    oneOf('clauses_outcome_check', t.oldTermOutcome, OLD_TERM_OUTCOMES),
    agreementRows('clauses'),
  ],
);

export const moneyLines = pgTable(
  'money_lines',
  {
    id: madeId(),
    agreementId: agreementId(),
    position: integer().notNull(),
    name: text().notNull(),
    heldBy: uuid()
      .notNull()
      .references(() => organisations.id),
    /** Pence a year. */
    perYear: bigint({ mode: 'number' }).notNull(),
    draftVersion: integer().notNull().default(1),
    removedAt: moment(),
  },
  (t) => [index('money_lines_agreement_idx').on(t.agreementId, t.position), agreementRows('money_lines')],
);

/** Who pays how much of a line, in pence a year. */
export const moneyShares = pgTable(
  'money_shares',
  {
    agreementId: agreementId(),
    lineId: uuid()
      .notNull()
      .references(() => moneyLines.id),
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    perYear: bigint({ mode: 'number' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.lineId, t.organisationId] }), agreementRows('money_shares')],
);

/** What both sides agreed, whole and unchangeable. The one in force is the highest. */
export const agreementVersions = pgTable(
  'agreement_versions',
  {
    agreementId: agreementId(),
    major: integer().notNull(),
    minor: integer().notNull(),
    snapshot: jsonb().$type<Snapshot>().notNull(),
    hash: text().notNull(),
    how: text({ enum: ADOPTION_WAYS }).notNull(),
    /** The decision that made it; null for the first. */
    decisionId: uuid(),
    adoptedAt: moment().notNull(),
    takesEffectOn: day().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.agreementId, t.major, t.minor] }),
    index('agreement_versions_decision_idx').on(t.decisionId),
    oneOf('agreement_versions_how_check', t.how, ADOPTION_WAYS),
    agreementRows('agreement_versions'),
  ],
);

/** A party's name under one exact text: the first version (`documentId` is the agreement) or a variation (the decision). */
export const signatures = pgTable(
  'signatures',
  {
    id: madeId(),
    agreementId: agreementId(),
    documentId: uuid().notNull(),
    hash: text().notNull(),
    kind: text({ enum: SIGNATURE_KINDS }).notNull(),
    partyId: uuid()
      .notNull()
      .references(() => parties.id),
    personId: uuid()
      .notNull()
      .references(() => persons.id),
    reason: text(),
    at: moment().notNull(),
  },
  (t) => [
    index('signatures_document_idx').on(t.agreementId, t.documentId),
    oneOf('signatures_kind_check', t.kind, SIGNATURE_KINDS),
    // Under an agreement's own text one signs for oneself. What a decision brings about names those who consented to it.
    rows('signatures', inMyAgreements, sql`${inMyAgreements} and (person_id = ${me} or document_id <> agreement_id)`),
  ],
);
