import { sql } from 'drizzle-orm';
import { AppError, notFound } from '#/lib/app-error.ts';
import { dayIn } from '#/lib/days.ts';
import { sha256 } from '#/lib/hash.ts';
import { type Db, inScope } from '#/server/database.ts';
import { WRONG_TOKENS, withinLimit } from '#/server/limits.ts';
import type { FileKind } from '../file-kinds.ts';
import type { ByLink } from '../schema.ts';
import { gapOf } from '../standing.ts';
import type { AddedTo, ConsentScope, ConsentStatus, Naming, TellerLanguage, Visibility } from '../vocabulary.ts';

/** A link in hand that holds, by the hash that it is found by. */
export interface Held {
  hash: string;
  linkId: string;
  evidenceId: string;
  language: TellerLanguage;
}

/**
 * Wrong, revoked, never made: the answer is one and the same, and after too many from one place there is none. One that holds
 * is always answered: nobody finds one by trying, and many people share one address.
 */
export async function findHeld(db: Db, address: string, token: string): Promise<Held> {
  const hash = sha256(token);
  const [row] = await db.execute<{ link_id: string; evidence_id: string; language: TellerLanguage }>(
    sql`select * from access.teller_link(${hash})`,
  );
  if (row) return { hash, linkId: row.link_id, evidenceId: row.evidence_id, language: row.language };
  if (!(await withinLimit(WRONG_TOKENS, address)))
    throw new AppError('LIMIT', 'Many links were tried from here that lead nowhere. Wait an hour.');
  throw notFound('story');
}

interface Row extends Record<string, unknown> {
  evidence_id: string;
  is_open: boolean;
  title: string | null;
  words: string | null;
  what_changed: string | null;
  significance: string | null;
  according_to: string | null;
  context: string | null;
  contribution: string | null;
  challenges_assumption: string | null;
  happened_on: string | null;
  language: string;
  perspective: string | null;
  author: string | null;
  organisation: string | null;
  written_at: string;
  consent_status: ConsentStatus;
  consent_scope: ConsentScope[];
  consent_scope_note: string | null;
  consent_how: string | null;
  consent_by: string | null;
  consent_on: string | null;
  named_as: Naming;
  called: string | null;
  consent_ends_on: string | null;
  consent_ends_at: string | null;
  withdrawn_at: string | null;
  erased_at: string | null;
  is_used: boolean;
  time_zone: string | null;
  additions: { id: string; addedTo: AddedTo; text: string; at: string; byTeller: boolean }[];
}

const iso = (moment: string | null) => (moment === null ? null : new Date(moment).toISOString());

/** The piece of a link as its teller knows it. */
export async function readTold(db: Db, { hash }: Held, now: string) {
  const [row] = await db.execute<Row>(sql`select * from access.teller_story(${hash})`);
  if (!row) throw notFound('story');
  const timeZone = row.time_zone ?? 'UTC';
  const ends = { withdrawnAt: iso(row.withdrawn_at), consentEndsAt: iso(row.consent_ends_at) };
  return {
    evidenceId: row.evidence_id,
    timeZone,
    today: dayIn(now, timeZone),
    gap: gapOf(ends, now, timeZone),
    /** Nothing can be said any more of what is erased. */
    isErased: row.erased_at !== null,
    author: row.author ?? '',
    organisation: row.organisation ?? '',
    writtenAt: iso(row.written_at) as string,
    language: row.language,
    isUsed: row.is_used,
    consent: {
      status: row.consent_status,
      scope: row.consent_scope,
      scopeNote: row.consent_scope_note,
      how: row.consent_how,
      by: row.consent_by,
      on: row.consent_on,
      endsOn: row.consent_ends_on,
      namedAs: row.named_as,
      called: row.called,
    },
    words: row.is_open ? wordsOf(row) : null,
    additions: row.additions.map((addition) => ({ ...addition, at: iso(addition.at) as string })),
  };
}

function wordsOf(row: Row) {
  return {
    title: row.title ?? '',
    text: row.words ?? '',
    perspective: row.perspective ?? '',
    happenedOn: row.happened_on,
    whatChanged: row.what_changed,
    significance: row.significance,
    accordingTo: row.according_to,
    context: row.context,
    contribution: row.contribution,
    challengesAssumption: row.challenges_assumption,
  };
}

export interface Place {
  agreementId: string;
  title: string;
  visibility: Visibility;
  authorId: string;
  organisationId: string;
}

/** The agreements in which the piece of a link stands, in the order in which acts take them. */
export async function placesOf(db: Db, { hash }: Held): Promise<Place[]> {
  const rows = await db.execute<Record<string, string>>(sql`select * from access.teller_places(${hash})`);
  return rows.map((row) => ({
    agreementId: row.agreement_id as string,
    title: row.title as string,
    visibility: row.visibility as Visibility,
    authorId: row.author_id as string,
    organisationId: row.organisation_id as string,
  }));
}

/** The organisations that take part where the piece stands, the commissioning side first. */
async function readersOf(db: Db, { hash }: Held) {
  const rows = await db.execute<Record<'agreement_id' | 'organisation', string>>(
    sql`select * from access.teller_readers(${hash})`,
  );
  return Array.from(rows, ({ agreement_id: agreementId, organisation }) => ({ agreementId, organisation }));
}

interface FileRow extends Record<string, unknown> {
  id: string;
  key: string;
  kind: FileKind;
  media_type: string;
  bytes: number;
  width: number | null;
  height: number | null;
  about: string | null;
  transcript: string | null;
}

const fileRows = (db: Db, { hash }: Held) => db.execute<FileRow>(sql`select * from access.teller_files(${hash})`);

/** What belongs to the piece of a link besides its words, while these can be read. */
async function filesOf(db: Db, held: Held) {
  const rows = await fileRows(db, held);
  return Array.from(rows, ({ key: _, media_type: mediaType, ...file }) => ({ ...file, mediaType }));
}

/** Where the content of one of its files lies; null where there is none for the holder of this link. */
export function findFileByLink(
  ctx: { now: string; address: string },
  { token, fileId }: { token: string; fileId: string },
) {
  return inScope({ now: ctx.now }, async (db) => {
    const rows = await fileRows(db, await findHeld(db, ctx.address, token));
    const file = rows.find(({ id }) => id === fileId);
    return file ? { key: file.key, kind: file.kind, mediaType: file.media_type, bytes: file.bytes } : null;
  });
}

/** What a teller's link shows: what was written, what it may be used for, where it stands. */
export function asTeller(ctx: { now: string; address: string }, { token }: ByLink) {
  return inScope({ now: ctx.now }, async (db) => {
    const held = await findHeld(db, ctx.address, token);
    const [told, places, readers, files] = [
      await readTold(db, held, ctx.now),
      await placesOf(db, held),
      await readersOf(db, held),
      await filesOf(db, held),
    ];
    return {
      ...told,
      files,
      speaks: held.language,
      places: places.map(({ agreementId, title, visibility }) => ({
        ...{ title, visibility },
        readers: readers.filter((reader) => reader.agreementId === agreementId).map(({ organisation }) => organisation),
      })),
    };
  });
}
export type Told = Awaited<ReturnType<typeof asTeller>>;
