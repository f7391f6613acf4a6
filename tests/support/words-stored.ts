import { sql } from 'drizzle-orm';
import { owner } from './world.ts';

interface Column extends Record<string, unknown> {
  schema: string;
  table: string;
  columns: string[];
}

/** The columns, as `table.column`, in which any of these words stands: of every table there is, past every policy. */
export async function columnsThatSay(words: readonly string[]): Promise<string[]> {
  const tables = await owner.execute<Column>(sql`
    select c.table_schema as schema, c.table_name as table, array_agg(c.column_name::text order by c.column_name) as columns
    from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where t.table_type = 'BASE TABLE' and t.table_schema not in ('pg_catalog', 'information_schema')
    group by 1, 2 order by 2`);
  const found: string[] = [];
  for (const { schema, table, columns } of tables) {
    const saying = columns.map(
      (
        column,
      ) => sql`bool_or(${sql.identifier(column)}::text ilike any (${sql.param(words.map((word) => `%${word}%`))}))
      as ${sql.identifier(column)}`,
    );
    const [row] = await owner.execute<Record<string, boolean | null>>(
      sql`select ${sql.join(saying, sql`, `)} from ${sql.identifier(schema)}.${sql.identifier(table)}`,
    );
    found.push(...columns.filter((column) => row?.[column]).map((column) => `${table}.${column}`));
  }
  return found;
}
