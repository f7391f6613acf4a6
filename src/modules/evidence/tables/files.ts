import { sql } from 'drizzle-orm';
import { customType, index, integer, jsonb, pgPolicy, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { persons } from '#/modules/people/tables.ts';
import { madeId, moment, oneOf } from '#/server/columns.ts';
import { appRole, deletable, insertable, me, readable, rows, updatable } from '#/server/row-security.ts';
import { FILE_KINDS, type SaidBefore } from '../file-kinds.ts';
import { evidence } from '../tables.ts';

const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' });
const isMine = sql`person_id = ${me}`;
const ofMyPiece = sql`exists (select from evidence e where e.id = evidence_files.evidence_id and e.author_id = ${me})`;

/** A file on its way, part by part: its sender's alone until it is whole, looked at, and put to a piece. */
export const evidenceUploads = pgTable(
  'evidence_uploads',
  {
    id: madeId(),
    personId: uuid()
      .notNull()
      .references(() => persons.id),
    /** How long it is to become. */
    size: integer().notNull(),
    begunAt: moment().notNull(),
    /** Where its content lies, once it was looked at; what follows is what was found then. */
    key: text().unique('evidence_uploads_content_key'),
    kind: text({ enum: FILE_KINDS }),
    mediaType: text(),
    bytes: integer(),
    width: integer(),
    height: integer(),
  },
  (t) => [
    index('evidence_uploads_person_idx').on(t.personId, t.begunAt),
    oneOf('evidence_uploads_kind_check', t.kind, FILE_KINDS),
    rows('evidence_uploads', isMine),
  ],
);

export const evidenceUploadParts = pgTable(
  'evidence_upload_parts',
  {
    uploadId: uuid()
      .notNull()
      .references(() => evidenceUploads.id, { onDelete: 'cascade' }),
    at: integer().notNull(),
    bytes: bytes().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.uploadId, t.at] }),
    rows('evidence_upload_parts', sql`exists (select from evidence_uploads u where u.id = upload_id)`),
  ],
);

/**
 * A photo, a sound or a document that belongs to a piece. Its content lies in the file store under a random key; what is
 * said of it are words of the piece. The row goes with the words, and a rule of the database remembers the key until the
 * content is gone too.
 */
export const evidenceFiles = pgTable(
  'evidence_files',
  {
    id: madeId(),
    evidenceId: uuid()
      .notNull()
      .references(() => evidence.id),
    addedBy: uuid()
      .notNull()
      .references(() => persons.id),
    addedAt: moment().notNull(),
    key: text().notNull().unique('evidence_files_content_key'),
    kind: text({ enum: FILE_KINDS }).notNull(),
    mediaType: text().notNull(),
    bytes: integer().notNull(),
    width: integer(),
    height: integer(),
    /** What a picture shows, for who does not see it; what a sound or a document is. */
    about: text(),
    /** What is said in a sound. */
    transcript: text(),
    /** What it said before, as far as others had read that, the oldest first. */
    saidBefore: jsonb().$type<SaidBefore[]>().notNull().default([]),
  },
  (t) => [
    index('evidence_files_evidence_idx').on(t.evidenceId, t.addedAt),
    oneOf('evidence_files_kind_check', t.kind, FILE_KINDS),
    readable('evidence_files', sql`exists (select from evidence e where e.id = evidence_files.evidence_id)`),
    insertable('evidence_files', sql`added_by = ${me} and ${ofMyPiece}`),
    updatable('evidence_files', ofMyPiece),
    deletable('evidence_files', ofMyPiece),
  ],
);

/** Content whose row is gone, until it is gone from the file store as well. Reached through named functions alone. */
export const filesGone = pgTable('files_gone', { key: text().primaryKey(), goneAt: moment().notNull() }, () => [
  pgPolicy('files_gone_nobody', { to: appRole, for: 'select', using: sql`false` }),
]);
