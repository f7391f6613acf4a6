import type { SQL } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import type { Db } from './database.ts';

const dialect = new PgDialect({ casing: 'snake_case' });

/**
 * Runs a statement that PostgreSQL parses and plans once a connection. For the few that are asked all the time: planning
 * one under row-level security costs more than running it. Its text must not vary with the input.
 */
export async function prepared<Row>(db: Db, statement: SQL): Promise<Row[]> {
  const query = db._.session.prepareQuery(dialect.sqlToQuery(statement), undefined, 'kept', false);
  return Array.from((await query.execute()) as Iterable<Row>);
}
