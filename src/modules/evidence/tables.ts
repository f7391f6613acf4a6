import { sql } from 'drizzle-orm';
import { boolean, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { agreements } from '#/modules/agreements/tables.ts';
import { goals, questions } from '#/modules/goals/tables.ts';
import { measures } from '#/modules/measures/tables.ts';
import { organisations } from '#/modules/organisations/tables.ts';
import { persons } from '#/modules/people/tables.ts';
import { day, madeId, moment, oneOf } from '#/server/columns.ts';
import {
  deletable,
  inMyAgreements,
  inMyOrganisations,
  insertable,
  me,
  readable,
  thisMoment,
  updatable,
} from '#/server/row-security.ts';
import {
  ADDED_TO,
  CONSENT_SCOPES,
  CONSENT_STATUSES,
  EVIDENCE_KINDS,
  IDENTIFIABILITIES,
  NAMINGS,
  VISIBILITIES,
} from './vocabulary.ts';

const agreementId = () =>
  uuid()
    .notNull()
    .references(() => agreements.id);
const evidenceId = () =>
  uuid()
    .notNull()
    .references(() => evidence.id);
const personId = () =>
  uuid()
    .notNull()
    .references(() => persons.id);

const placed = (table: string) =>
  `select from evidence_placements p where p.evidence_id = ${table}.evidence_id and p.agreement_id = ${table}.agreement_id`;
const byItsAuthor = (table: string) =>
  sql.raw(`exists (${placed(table)} and p.author_id = (select access.person_id()))`);

/** What a piece is about is seen by those who see the piece, and said by its author. */
const linkRows = (table: string) => {
  const seen = sql.raw(`exists (${placed(table)})`);
  const own = byItsAuthor(table);
  return [
    readable(table, sql`${inMyAgreements} and ${seen}`),
    insertable(table, sql`${inMyAgreements} and ${own}`),
    deletable(table, sql`${inMyAgreements} and ${own}`),
  ];
};

const isPlacedWhereISee = sql`exists (select from evidence_placements p where p.evidence_id = evidence.id)`;
const isOpen = sql`withdrawn_at is null and (consent_ends_at is null or consent_ends_at > ${thisMoment})`;

/** All that a piece says, as it is looked for. */
const saying = (config: string) =>
  sql.raw(
    `access.evidence_words('${config}', title, text, what_changed, significance, according_to, context, contribution, challenges_assumption, kind_note, called)`,
  );

/**
 * The words of evidence stand in this table (and in additions to it) and nowhere else. It belongs to its author's
 * organisation; placements put it into agreements. From the moment consent ends or is withdrawn the row is shown to
 * nobody; the placement stays as the gap with its date.
 */
export const evidence = pgTable(
  'evidence',
  {
    id: madeId(),
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    authorId: personId(),
    title: text().notNull(),
    text: text().notNull(),
    whatChanged: text(),
    significance: text(),
    accordingTo: text(),
    context: text(),
    contribution: text(),
    challengesAssumption: text(),
    kindNote: text(),
    happenedOn: day(),
    language: text().notNull().default('en'),
    consentStatus: text({ enum: CONSENT_STATUSES }).notNull(),
    consentScope: text({ enum: CONSENT_SCOPES }).array().notNull(),
    consentScopeNote: text(),
    /** How consent was obtained, or why none is needed. */
    consentHow: text(),
    consentBy: uuid().references(() => persons.id),
    consentOn: day(),
    namedAs: text({ enum: NAMINGS }).notNull(),
    /** The name that stands in the story for the person: one they chose, or was made up. */
    called: text(),
    consentEndsOn: day(),
    /** The first moment after the last day of consent, in the agreement's time zone. */
    consentEndsAt: moment(),
    withdrawnAt: moment(),
    /** Through whom the teller took it back. */
    withdrawnThrough: uuid().references(() => persons.id),
    erasedAt: moment(),
    identifiability: text({ enum: IDENTIFIABILITIES }).notNull(),
    identifiabilitySteps: text().array().notNull().default([]),
    checkedBy: uuid().references(() => persons.id),
    checkedOn: day(),
    writtenAt: moment().notNull(),
    /** The agreements it is placed in, beside the words, so that one index answers for both. Kept by a trigger. */
    placedIn: uuid().array().notNull().default([]),
  },
  (t) => [
    index('evidence_organisation_idx').on(t.organisationId, t.writtenAt.desc().nullsFirst()),
    index('evidence_author_idx').on(t.authorId),
    index('evidence_consent_end_idx').on(t.consentEndsAt).where(sql`erased_at is null`),
    // Its words are found here and nowhere else: what is erased from the row is gone from the index.
    index('evidence_english_idx')
      .using('gin', t.placedIn, saying('access.words_en'), sql`to_tsvector('access.words_en', title)`)
      .with({ fastupdate: false })
      .where(sql`access.is_english(language)`),
    index('evidence_plain_idx')
      .using('gin', t.placedIn, saying('access.words_plain'), sql`to_tsvector('access.words_plain', title)`)
      .with({ fastupdate: false })
      .where(sql`not access.is_english(language)`),
    oneOf('evidence_consent_status_check', t.consentStatus, CONSENT_STATUSES),
    oneOf('evidence_named_as_check', t.namedAs, NAMINGS),
    oneOf('evidence_identifiability_check', t.identifiability, IDENTIFIABILITIES),
    readable('evidence', sql`${isOpen} and ${isPlacedWhereISee}`),
    insertable('evidence', sql`author_id = ${me} and ${inMyOrganisations}`),
    // What the teller said when asked again, and nothing else: the grant names the columns.
    updatable('evidence', sql`author_id = ${me}`),
  ],
);

/** One piece of evidence in one agreement: who may read it there, and what a stream sorts and filters by. */
export const evidencePlacements = pgTable(
  'evidence_placements',
  {
    agreementId: agreementId(),
    evidenceId: evidenceId(),
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    authorId: personId(),
    visibility: text({ enum: VISIBILITIES }).notNull(),
    postedAt: moment().notNull(),
    kind: text({ enum: EVIDENCE_KINDS }).notNull(),
    perspective: text().notNull(),
    surprising: boolean().notNull().default(false),
    harm: boolean().notNull().default(false),
    consentEndsAt: moment(),
    withdrawnAt: moment(),
    /** A second person lets it go to the wider scopes. */
    releasedBy: uuid().references(() => persons.id),
    releasedAt: moment(),
    /** When its teller last kept it from readers it had here. */
    narrowedAt: moment(),
    /** When an insight, a decision or a change first rested on it here; null: posted, never used. */
    usedAt: moment(),
  },
  (t) => [
    primaryKey({ columns: [t.agreementId, t.evidenceId] }),
    index('evidence_placements_stream_idx').on(
      t.agreementId,
      t.postedAt.desc().nullsFirst(),
      t.evidenceId.desc().nullsFirst(),
    ),
    index('evidence_placements_evidence_idx').on(t.evidenceId),
    // What needs somebody asks each agreement for the few whose consent ends soon.
    index('evidence_placements_ending_idx').on(t.agreementId, t.consentEndsAt).where(sql`consent_ends_at is not null`),
    index('evidence_placements_author_idx').on(t.authorId, t.postedAt.desc().nullsFirst()),
    oneOf('evidence_placements_visibility_check', t.visibility, VISIBILITIES),
    oneOf('evidence_placements_kind_check', t.kind, EVIDENCE_KINDS),
    // Said so that the planner does not take it for a second choice among few: it would sort a whole agreement for one page.
    readable(
      'evidence_placements',
      sql`array_position((select access.agreements())::uuid[], agreement_id) is not null and (visibility in ('agreement', 'wider') or author_id = ${me} or (visibility = 'organisation' and ${inMyOrganisations}) or evidence_id = any ((select access.asked_to_look())::uuid[]))`,
    ),
    insertable(
      'evidence_placements',
      sql`${inMyAgreements} and author_id = ${me} and access.wrote(evidence_id, organisation_id)`,
    ),
    // Its author shares it, as far as the agreement; somebody else lets it go further, in their own name.
    updatable(
      'evidence_placements',
      sql`${inMyAgreements} and (author_id = ${me} or visibility = 'agreement')`,
      sql`${inMyAgreements} and case when author_id = ${me} then visibility <> 'wider' else visibility = 'wider' and released_by = ${me} end`,
    ),
  ],
);

export const evidenceGoals = pgTable(
  'evidence_goals',
  {
    agreementId: agreementId(),
    evidenceId: evidenceId(),
    goalId: uuid()
      .notNull()
      .references(() => goals.id),
  },
  (t) => [
    primaryKey({ columns: [t.evidenceId, t.goalId] }),
    index('evidence_goals_goal_idx').on(t.agreementId, t.goalId),
    ...linkRows('evidence_goals'),
  ],
);

export const evidenceMeasures = pgTable(
  'evidence_measures',
  {
    agreementId: agreementId(),
    evidenceId: evidenceId(),
    measureId: uuid()
      .notNull()
      .references(() => measures.id),
  },
  (t) => [
    primaryKey({ columns: [t.evidenceId, t.measureId] }),
    index('evidence_measures_measure_idx').on(t.agreementId, t.measureId),
    ...linkRows('evidence_measures'),
  ],
);

export const evidenceQuestions = pgTable(
  'evidence_questions',
  {
    agreementId: agreementId(),
    evidenceId: evidenceId(),
    questionId: uuid()
      .notNull()
      .references(() => questions.id),
  },
  (t) => [
    primaryKey({ columns: [t.evidenceId, t.questionId] }),
    index('evidence_questions_question_idx').on(t.agreementId, t.questionId),
    ...linkRows('evidence_questions'),
  ],
);

/** What the author, or by their link the teller, added later, dated, below what others have read. */
export const evidenceAdditions = pgTable(
  'evidence_additions',
  {
    id: madeId(),
    evidenceId: evidenceId(),
    addedTo: text({ enum: ADDED_TO }).notNull(),
    text: text().notNull(),
    at: moment().notNull(),
    /** The teller's own reading: written by link, and by nobody in their place. */
    byTeller: boolean().notNull().default(false),
  },
  (t) => [
    index('evidence_additions_evidence_idx').on(t.evidenceId, t.at),
    index('evidence_additions_words_idx').using('gin', sql`access.words_of(text)`).with({ fastupdate: false }),
    oneOf('evidence_additions_added_to_check', t.addedTo, ADDED_TO),
    readable('evidence_additions', sql`exists (select from evidence e where e.id = evidence_additions.evidence_id)`),
    insertable(
      'evidence_additions',
      sql`not by_teller and exists (select from evidence e where e.id = evidence_additions.evidence_id and e.author_id = ${me})`,
    ),
  ],
);

/** One named person is asked to look at a piece before it is shared; the ask alone lets them read it. */
export const evidenceLooks = pgTable(
  'evidence_looks',
  {
    agreementId: agreementId(),
    evidenceId: evidenceId(),
    personId: personId(),
    askedBy: personId(),
    askedAt: moment().notNull(),
    lookedAt: moment(),
    said: text(),
  },
  (t) => [
    primaryKey({ columns: [t.evidenceId, t.personId] }),
    index('evidence_looks_person_idx').on(t.personId),
    // What was said of the words goes with them.
    readable(
      'evidence_looks',
      sql`${inMyAgreements} and (person_id = ${me} or asked_by = ${me}) and exists (select from evidence e where e.id = evidence_looks.evidence_id)`,
    ),
    insertable(
      'evidence_looks',
      sql`${inMyAgreements} and asked_by = ${me} and ${byItsAuthor('evidence_looks')} and access.may_be_shown(evidence_id, agreement_id, person_id)`,
    ),
    updatable('evidence_looks', sql`${inMyAgreements} and person_id = ${me}`),
  ],
);
