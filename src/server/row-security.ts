import { type SQL, sql } from 'drizzle-orm';
import { pgPolicy, pgRole } from 'drizzle-orm/pg-core';

/** The role every act and page reads and writes as. It owns nothing and cannot pass by a policy. */
export const appRole = pgRole('accord_app').existing();

/** The role of the sign-in adapter: sign-in tables and nothing else. */
export const doorRole = pgRole('accord_door').existing();

// Each is a scalar subquery, so that PostgreSQL asks once a statement and still uses the index.
export const me = sql.raw('(select access.person_id())');
export const thisMoment = sql.raw('(select access.moment())');
const agreements = sql.raw('((select access.agreements())::uuid[])');
const organisations = sql.raw('((select access.organisations())::uuid[])');

export const inMyAgreements = sql`agreement_id = any ${agreements}`;
export const inMyOrganisations = sql`organisation_id = any ${organisations}`;
/** The seats of this person, or the one seat of this guest, in live meetings. */
export const mySeats = sql.raw('((select access.seats())::uuid[])');
/** In one's agreement, or, for a guest, in the one meeting they sit in. */
export const inMyRoom = sql`(agreement_id = any ${agreements} or review_id = (select access.seat_review()))`;
export const isMyAgreement = sql`id = any ${agreements}`;
export const isMyOrganisation = sql`id = any ${organisations}`;

/** Rows that belong to an agreement: those in it read and write them, nobody else knows that they exist. */
export function agreementRows(table: string) {
  return rows(table, inMyAgreements);
}

/** The same, and nobody writes in another's name. For rows that stay as they were written. */
export function writtenBy(table: string, author: string) {
  return rows(table, inMyAgreements, sql`${inMyAgreements} and ${sql.raw(author)} = ${me}`);
}

/** The same, and what has come into force with a version of the agreement is never rewritten. */
export function untilAgreed(table: string) {
  const notYet = sql`${inMyAgreements} and agreement_version is null`;
  return [
    readable(table, inMyAgreements),
    insertable(table, inMyAgreements),
    updatable(table, notYet, inMyAgreements),
    deletable(table, notYet),
  ];
}

/** One rule for reading and writing. Drizzle asks for a policy's name; it is only read in the database's own errors. */
export function rows(table: string, using: SQL, withCheck: SQL = using) {
  return pgPolicy(`${table}_rows`, { as: 'permissive', to: appRole, for: 'all', using, withCheck });
}

export function readable(table: string, using: SQL) {
  return pgPolicy(`${table}_read`, { as: 'permissive', to: appRole, for: 'select', using });
}

export function insertable(table: string, withCheck: SQL) {
  return pgPolicy(`${table}_insert`, { as: 'permissive', to: appRole, for: 'insert', withCheck });
}

export function updatable(table: string, using: SQL, withCheck: SQL = using) {
  return pgPolicy(`${table}_update`, { as: 'permissive', to: appRole, for: 'update', using, withCheck });
}

export function deletable(table: string, using: SQL) {
  return pgPolicy(`${table}_delete`, { as: 'permissive', to: appRole, for: 'delete', using });
}

export function doorRows(table: string) {
  return pgPolicy(`${table}_door`, {
    as: 'permissive',
    to: doorRole,
    for: 'all',
    using: sql`true`,
    withCheck: sql`true`,
  });
}
