import { sql } from 'drizzle-orm';
import type { Side } from '#/access/sides.ts';
import { instanceClock } from './clock.ts';
import { door } from './database.ts';
import { env } from './env.ts';

/** What decides whether anybody may step in as one of the example's people. */
export interface DoorFacts {
  /** Whether the database is the one that Accord brings along. */
  isEmbedded: boolean;
  exampleIsLoaded: boolean;
  /** The address the server listens on. */
  boundTo: string;
  publicUrl: string | undefined;
  /** Where the request comes from, and the name it was sent to. */
  remoteAddress: string | null;
  host: string | null;
}

const NAMES = new Set(['localhost', '127.0.0.1', '::1', '[::1]']);
const isThisMachine = (name: string | null | undefined) => NAMES.has((name ?? '').replace(/^::ffff:/, ''));
const nameOf = (host: string | null) => (host ?? '').replace(/:\d+$/, '');

/**
 * The one place that decides about the example's door, and about links shown in the terminal: both exist only with the
 * embedded database, with the example loaded, and on this machine alone.
 */
export function exampleDoorIsOpen(facts: DoorFacts): boolean {
  return (
    facts.isEmbedded &&
    facts.exampleIsLoaded &&
    isThisMachine(facts.boundTo) &&
    (facts.publicUrl === undefined || isThisMachine(new URL(facts.publicUrl).hostname)) &&
    isThisMachine(facts.remoteAddress) &&
    isThisMachine(nameOf(facts.host))
  );
}

/** The same for a request that reached us, whose headers the server in front has set right. */
export async function isExampleDoorOpen(headers: Headers): Promise<boolean> {
  const { ACCORD_EMBEDDED, HOST, PUBLIC_URL } = env();
  return exampleDoorIsOpen({
    isEmbedded: ACCORD_EMBEDDED === '1',
    exampleIsLoaded: (await instanceClock()).exampleLoadedAt !== null,
    boundTo: HOST,
    publicUrl: PUBLIC_URL,
    remoteAddress: headers.get('x-forwarded-for'),
    host: headers.get('host'),
  });
}

export interface ExamplePerson {
  personId: string;
  name: string;
  organisation: string | null;
  job: string | null;
  side: Side | null;
}

/** The example's people, side by side. The database names nobody where the example is not loaded. */
export async function listExamplePeople(): Promise<ExamplePerson[]> {
  const rows = await door().db.execute<{
    person_id: string;
    name: string;
    organisation: string | null;
    job: string | null;
    side: Side | null;
  }>(sql`select * from access.example_people()`);
  return rows.map(({ person_id, ...person }) => ({ personId: person_id, ...person }));
}
