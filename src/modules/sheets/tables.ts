import { sql } from 'drizzle-orm';
import { foreignKey, index, integer, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core';
import { agreements } from '#/modules/agreements/tables.ts';
import { evidencePlacements } from '#/modules/evidence/tables.ts';
import { persons } from '#/modules/people/tables.ts';
import { madeId, moment } from '#/server/columns.ts';
import { inMyAgreements, insertable, me, readable } from '#/server/row-security.ts';

const agreementId = () =>
  uuid()
    .notNull()
    .references(() => agreements.id);

/**
 * A table of evidence that somebody brought in. Neither its name is kept, which may be a person's, nor its words: they are
 * pieces of evidence now.
 */
export const evidenceImports = pgTable(
  'evidence_imports',
  {
    id: madeId(),
    agreementId: agreementId(),
    by: uuid()
      .notNull()
      .references(() => persons.id),
    at: moment().notNull(),
    /** How many came of it. */
    pieces: integer().notNull(),
    undoneAt: moment(),
  },
  (t) => [
    index('evidence_imports_by_idx').on(t.agreementId, t.by, t.at),
    readable('evidence_imports', sql`${inMyAgreements} and by = ${me}`),
    insertable('evidence_imports', sql`${inMyAgreements} and by = ${me} and undone_at is null`),
  ],
);

const isMyImport = sql`exists (select from evidence_imports i where i.id = import_id and i.by = ${me})`;

/** Which pieces came with a table. */
export const evidenceImportPieces = pgTable(
  'evidence_import_pieces',
  {
    agreementId: agreementId(),
    importId: uuid()
      .notNull()
      .references(() => evidenceImports.id),
    evidenceId: uuid().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.importId, t.evidenceId] }),
    index('evidence_import_pieces_evidence_idx').on(t.evidenceId),
    foreignKey({
      name: 'evidence_import_pieces_placement_fkey',
      columns: [t.agreementId, t.evidenceId],
      foreignColumns: [evidencePlacements.agreementId, evidencePlacements.evidenceId],
    }),
    readable('evidence_import_pieces', sql`${inMyAgreements} and ${isMyImport}`),
    insertable('evidence_import_pieces', sql`${inMyAgreements} and ${isMyImport}`),
  ],
);
