import { sql } from 'drizzle-orm';
import { bigint, integer, pgPolicy, pgTable } from 'drizzle-orm/pg-core';
import { moment } from './columns.ts';
import { appRole, doorRole } from './row-security.ts';

/** One row: what this instance is. In one that holds the example, domain time is real time plus an offset. */
export const instance = pgTable(
  'instance',
  {
    id: integer().primaryKey().default(1),
    exampleLoadedAt: moment(),
    /** Milliseconds to add to the real clock. */
    clockOffset: bigint({ mode: 'number' }).notNull().default(0),
  },
  () => [pgPolicy('instance_read', { to: [appRole, doorRole], for: 'select', using: sql`true` })],
);
