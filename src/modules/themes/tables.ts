import { type SQL, sql } from 'drizzle-orm';
import { check, foreignKey, index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { agreements } from '#/modules/agreements/tables.ts';
import { evidence, evidencePlacements } from '#/modules/evidence/tables.ts';
import { persons } from '#/modules/people/tables.ts';
import { madeId, moment, oneOf } from '#/server/columns.ts';
import { deletable, inMyAgreements, insertable, me, readable, updatable } from '#/server/row-security.ts';
import { PASSAGE_FIELDS } from './vocabulary.ts';

const agreementId = () =>
  uuid()
    .notNull()
    .references(() => agreements.id);
const byPerson = () =>
  uuid()
    .notNull()
    .references(() => persons.id);

/** A piece that this person may read, here and now. */
const pieceIsRead = (table: string) =>
  sql.raw(
    `exists (select from evidence_placements p where p.agreement_id = ${table}.agreement_id and p.evidence_id = ${table}.evidence_id) and exists (select from evidence e where e.id = ${table}.evidence_id)`,
  );
/** What was coded alone is its coder's until both have compared. */
const unlessAlone = (table: string, author: string): SQL =>
  sql.raw(
    `(round_id is null or ${author} = (select access.person_id()) or exists (select from coding_rounds r where r.id = ${table}.round_id and r.revealed_at is not null))`,
  );
const isCommon = (table: string): SQL =>
  sql.raw(
    `(round_id is null or exists (select from coding_rounds r where r.id = ${table}.round_id and r.revealed_at is not null))`,
  );
const isOpen = (table: string): SQL =>
  sql.raw(
    `exists (select from coding_rounds r where r.id = ${table}.round_id and r.revealed_at is null and r.given_up_at is null)`,
  );
const iBegan = (table: string): SQL =>
  sql.raw(
    `exists (select from coding_rounds r where r.id = ${table}.round_id and r.begun_by = (select access.person_id()) and r.revealed_at is null)`,
  );
const iCode = (table: string, round: string): SQL =>
  sql.raw(
    `exists (select from coding_coders c where c.round_id = ${table}.${round} and c.person_id = (select access.person_id()))`,
  );

/** Two people code the same pieces, each alone; once both say that they are ready, both and everybody see. */
export const codingRounds = pgTable(
  'coding_rounds',
  {
    id: madeId(),
    agreementId: agreementId(),
    begunBy: byPerson(),
    begunAt: moment().notNull(),
    revealedAt: moment(),
    /** One of the two stopped it. What each marked stays theirs alone. */
    givenUpAt: moment(),
    givenUpBy: uuid().references(() => persons.id),
  },
  (t) => [
    unique('coding_rounds_agreement_key').on(t.agreementId, t.id),
    check('coding_rounds_one_end_check', sql`revealed_at is null or given_up_at is null`),
    check('coding_rounds_given_up_check', sql`(given_up_at is null) = (given_up_by is null)`),
    readable('coding_rounds', inMyAgreements),
    insertable(
      'coding_rounds',
      sql`${inMyAgreements} and begun_by = ${me} and revealed_at is null and given_up_at is null`,
    ),
    // Ended by one of the two: shown, and not before both are ready, or given up.
    updatable(
      'coding_rounds',
      sql`${inMyAgreements} and revealed_at is null and given_up_at is null and ${iCode('coding_rounds', 'id')}`,
      sql`${inMyAgreements} and (given_up_by = ${me} or not exists (select from coding_coders c where c.round_id = coding_rounds.id and c.ready_at is null))`,
    ),
  ],
);

export const codingCoders = pgTable(
  'coding_coders',
  {
    agreementId: agreementId(),
    roundId: uuid().notNull(),
    personId: byPerson(),
    readyAt: moment(),
  },
  (t) => [
    primaryKey({ columns: [t.roundId, t.personId] }),
    foreignKey({
      name: 'coding_coders_round_fkey',
      columns: [t.agreementId, t.roundId],
      foreignColumns: [codingRounds.agreementId, codingRounds.id],
    }),
    readable('coding_coders', inMyAgreements),
    insertable('coding_coders', sql`${inMyAgreements} and ready_at is null and ${iBegan('coding_coders')}`),
    updatable('coding_coders', sql`${inMyAgreements} and person_id = ${me}`),
  ],
);

export const codingPieces = pgTable(
  'coding_pieces',
  {
    agreementId: agreementId(),
    roundId: uuid().notNull(),
    evidenceId: uuid()
      .notNull()
      .references(() => evidence.id),
  },
  (t) => [
    primaryKey({ columns: [t.roundId, t.evidenceId] }),
    index('coding_pieces_evidence_idx').on(t.evidenceId),
    foreignKey({
      name: 'coding_pieces_round_fkey',
      columns: [t.agreementId, t.roundId],
      foreignColumns: [codingRounds.agreementId, codingRounds.id],
    }),
    readable('coding_pieces', sql`${inMyAgreements} and ${pieceIsRead('coding_pieces')}`),
    insertable(
      'coding_pieces',
      sql`${inMyAgreements} and ${iBegan('coding_pieces')} and ${pieceIsRead('coding_pieces')}`,
    ),
  ],
);

/**
 * A label that people give to passages. One that was merged keeps its name and its own passages, and leads to the theme
 * that they are read under now: so a merge can be undone.
 */
export const themes = pgTable(
  'themes',
  {
    id: madeId(),
    agreementId: agreementId(),
    /** The round in which one coder named it for themselves; null where it is everybody's from the start. */
    roundId: uuid(),
    name: text().notNull(),
    /** When a passage belongs here, and when it does not. */
    description: text(),
    version: integer().notNull().default(1),
    namedBy: byPerson(),
    namedAt: moment().notNull(),
    mergedInto: uuid(),
    mergedBy: uuid().references(() => persons.id),
    mergedAt: moment(),
  },
  (t) => [
    unique('themes_agreement_key').on(t.agreementId, t.id),
    index('themes_merged_idx').on(t.mergedInto),
    foreignKey({
      name: 'themes_round_fkey',
      columns: [t.agreementId, t.roundId],
      foreignColumns: [codingRounds.agreementId, codingRounds.id],
    }),
    foreignKey({
      name: 'themes_merged_fkey',
      columns: [t.agreementId, t.mergedInto],
      foreignColumns: [t.agreementId, t.id],
    }),
    readable('themes', sql`${inMyAgreements} and ${unlessAlone('themes', 'named_by')}`),
    insertable('themes', sql`${inMyAgreements} and named_by = ${me} and merged_into is null`),
    updatable('themes', sql`${inMyAgreements} and ${unlessAlone('themes', 'named_by')}`),
    deletable('themes', sql`${inMyAgreements} and ${isCommon('themes')}`),
  ],
);

/**
 * Where somebody saw a theme in a piece: which characters of which of its texts, and never a copy of them. The hash of the
 * words shows whether they are still the same. It goes with the words, in the same act.
 */
export const passages = pgTable(
  'passages',
  {
    id: madeId(),
    agreementId: agreementId(),
    evidenceId: uuid().notNull(),
    themeId: uuid().notNull(),
    roundId: uuid(),
    field: text({ enum: PASSAGE_FIELDS }).notNull(),
    /** In UTF-16 code units of the stored text, the end not included. */
    startsAt: integer().notNull(),
    endsAt: integer().notNull(),
    wordsHash: text().notNull(),
    markedBy: byPerson(),
    markedAt: moment().notNull(),
  },
  (t) => [
    unique('passages_once_key').on(t.evidenceId, t.field, t.startsAt, t.endsAt, t.themeId, t.markedBy),
    index('passages_theme_idx').on(t.agreementId, t.themeId, t.markedAt),
    index('passages_evidence_idx').on(t.agreementId, t.evidenceId),
    foreignKey({
      name: 'passages_round_fkey',
      columns: [t.agreementId, t.roundId],
      foreignColumns: [codingRounds.agreementId, codingRounds.id],
    }),
    foreignKey({
      name: 'passages_theme_fkey',
      columns: [t.agreementId, t.themeId],
      foreignColumns: [themes.agreementId, themes.id],
    }),
    foreignKey({
      name: 'passages_placement_fkey',
      columns: [t.agreementId, t.evidenceId],
      foreignColumns: [evidencePlacements.agreementId, evidencePlacements.evidenceId],
    }),
    oneOf('passages_field_check', t.field, PASSAGE_FIELDS),
    readable(
      'passages',
      sql`${inMyAgreements} and ${pieceIsRead('passages')} and ${unlessAlone('passages', 'marked_by')}`,
    ),
    insertable(
      'passages',
      sql`${inMyAgreements} and marked_by = ${me} and ${pieceIsRead('passages')} and (round_id is null or (${iCode('passages', 'round_id')} and ${isOpen('passages')} and exists (select from coding_pieces w where w.round_id = passages.round_id and w.evidence_id = passages.evidence_id)))`,
    ),
    // Only its theme changes, and only of what all may read.
    updatable('passages', sql`${inMyAgreements} and ${pieceIsRead('passages')} and ${isCommon('passages')}`),
    deletable('passages', sql`${inMyAgreements} and marked_by = ${me}`),
  ],
);
