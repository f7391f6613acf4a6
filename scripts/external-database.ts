import postgres from 'postgres';
import { PlainFailure } from '#/server/plain-failure.ts';

/** Tries the server that DATABASE_URL names, and says in one sentence what is wrong with it. */
export async function tryDatabase(url: string): Promise<void> {
  const address = parse(url);
  const where = `${address.hostname}:${address.port || 5432}`;
  const user = decodeURIComponent(address.username);
  const database = decodeURIComponent(address.pathname.slice(1));
  const sql = postgres(url, { max: 1, onnotice: () => {}, connect_timeout: 8 });
  try {
    await sql`select 1`;
  } catch (error) {
    throw new PlainFailure(sentence((error ?? {}) as { code?: string; message?: string }, { where, user, database }));
  } finally {
    await sql.end({ timeout: 1 });
  }
}

function parse(url: string): URL {
  if (/^postgres(ql)?:\/\/[^/]/.test(url) && URL.canParse(url)) return new URL(url);
  throw new PlainFailure(
    'DATABASE_URL is not an address of PostgreSQL: write it as postgres://user:password@host:5432/database.',
  );
}

function sentence(
  error: { code?: string; message?: string },
  { where, user, database }: Record<'where' | 'user' | 'database', string>,
) {
  switch (error.code) {
    case 'ECONNREFUSED':
    case 'CONNECT_TIMEOUT':
    case 'ETIMEDOUT':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'ECONNRESET':
    case 'CONNECTION_CLOSED':
      return `No PostgreSQL server answers at ${where}: start it, or correct DATABASE_URL.`;
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `The machine in DATABASE_URL (${where}) cannot be found: correct the name, or connect to its network.`;
    case '28P01':
    case '28000':
      return `The PostgreSQL server at ${where} does not let in the user "${user}" with this password: correct DATABASE_URL.`;
    case '3D000':
      return `The PostgreSQL server at ${where} has no database "${database}": create it (createdb ${database}), or correct DATABASE_URL.`;
    case '57P03':
      return `The PostgreSQL server at ${where} is still starting: try again in a moment.`;
    default:
      return `The PostgreSQL server at ${where} refuses with "${error.message}": correct DATABASE_URL, or ask who runs that server.`;
  }
}
