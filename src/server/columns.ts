import { type SQL, sql } from 'drizzle-orm';
import { type AnyPgColumn, check, customType, date, index, text, uuid } from 'drizzle-orm/pg-core';

/** A moment as an ISO 8601 string in UTC, the same in the database's answer, over the wire and in a page. */
export const moment = customType<{ data: string; driverData: string }>({
  dataType: () => 'timestamp (3) with time zone',
  fromDriver: (value) => new Date(value).toISOString(),
});

/** A day without a time zone, `YYYY-MM-DD`. */
export const day = () => date({ mode: 'string' });

/** A calendar month, `YYYY-MM`. */
export const month = () => text();

/** An id made by whoever creates the thing (uuid v7), so that a retry is the same thing. */
export const madeId = () => uuid().primaryKey();

/** Holds a text column to a closed list. */
export function oneOf(name: string, column: AnyPgColumn, allowed: readonly string[]) {
  const list = sql.raw(allowed.map((value) => `'${value.replaceAll("'", "''")}'`).join(', '));
  return check(name, sql`${column} in (${list})`);
}

export function isMonth(name: string, column: AnyPgColumn): ReturnType<typeof check> {
  const rule: SQL = sql`${column} ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'`;
  return check(name, rule);
}

/** The index by which rows of an agreement are found by their words: columns as SQL, the sentence they are known by first. */
export function wordsOf(table: string, columns: string) {
  return index(`${table}_words_idx`)
    .using('gin', sql`(array[agreement_id])`, sql.raw(`access.words_of(${columns})`))
    .with({ fastupdate: false });
}
