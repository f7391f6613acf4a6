import { cpus, loadavg } from 'node:os';
import postgres from 'postgres';
import type { Cold } from './cold.ts';
import { type Measured, median, quantile } from './rounds.ts';

/** What is to be reached: at most so many times the bare server's time for one request. */
const MOST_TIMES_BARE: Partial<Record<Measured['what'], number>> = { list: 6, dashboard: 6, create: 8, search: 5 };
const MOST_SLOWER_WHEN_LARGE = 1.2;
const MOST_SCRIPT = 600_000;
const MOST_COLD = 1000;
const MOST_EVERYWHERE = 100;

export interface Goal {
  words: string;
  isMet: boolean;
}

const WORDS: Record<Measured['what'], string> = {
  list: 'newest 50 of an agreement',
  dashboard: 'dashboard data',
  create: 'create one',
  search: 'search in one agreement',
  'search everywhere': 'search in all of one’s own',
  page: 'dashboard page, rendered',
  'evidence page': 'evidence page, rendered',
};

/** One line for each thing measured, the bare server's beside ours. */
export function table(measured: readonly Measured[]): string[] {
  const head = ['', 'conn.', 'server', 'req/s', 'p50 ms', 'p99 ms', '× bare', 'CPU ms', 'client CPU', 'kB', 'RSS MB'];
  const rows = measured.map((one) => [
    WORDS[one.what],
    String(one.connections),
    one.target,
    median(one.rates).toFixed(0),
    (quantile(one.latencies, 0.5) / 1000).toFixed(2),
    (quantile(one.latencies, 0.99) / 1000).toFixed(2),
    timesBare(measured, one)?.toFixed(2) ?? '',
    median(one.cpu).toFixed(2),
    `${(median(one.clientCpu) * 100).toFixed(0)} %`,
    (one.bytes / 1000).toFixed(1),
    (one.rss / 1e6).toFixed(0),
  ]);
  return drawn([head, ...rows]);
}

/** The rounds' middle of how many times the bare server answers while this one answers once. */
function timesBare(measured: readonly Measured[], { what, connections, of, rates }: Measured): number | undefined {
  const bare = measured.find((one) => one.of === 'bare' && one.what === what && one.connections === connections);
  if (!bare || of === 'bare') return undefined;
  return median(rates.map((rate, round) => (bare.rates[round] ?? Number.NaN) / rate));
}

export function goals(measured: readonly Measured[]): Goal[] {
  return measured.flatMap((one) => {
    const most = MOST_TIMES_BARE[one.what];
    const times = timesBare(measured, one);
    if (most === undefined || times === undefined) return [];
    const words = `${WORDS[one.what]}, ${one.connections} connection${one.connections === 1 ? '' : 's'}: ${times.toFixed(2)} × bare, at most ${most} ×`;
    return [{ words, isMet: times <= most }];
  });
}

/** Nothing bare is beside it: it is held to what somebody waits for who asks alone. */
export function everywhereGoals(measured: readonly Measured[]): Goal[] {
  return measured
    .filter(({ what, connections }) => what === 'search everywhere' && connections === 1)
    .map(({ what, latencies }) => {
      const middle = quantile(latencies, 0.5) / 1000;
      return {
        words: `${WORDS[what]}: ${middle.toFixed(1)} ms at p50, below ${MOST_EVERYWHERE} ms`,
        isMet: middle < MOST_EVERYWHERE,
      };
    });
}

/** How much slower the large instance is than the small one, by the middle of all answers: rates of short spans waver. */
export function largeGoals(measured: readonly Measured[], small: string, large: string): Goal[] {
  return measured
    .filter((one) => one.target === large)
    .flatMap((one) => {
      const other = measured.find(
        (two) => two.target === small && two.what === one.what && two.connections === one.connections,
      );
      if (!other) return [];
      const times = quantile(one.latencies, 0.5) / quantile(other.latencies, 0.5);
      const words = `${WORDS[one.what]} at 1,000,000 pieces, ${one.connections} connection${one.connections === 1 ? '' : 's'}: ${times.toFixed(2)} × as slow as at 100,000, at most ${MOST_SLOWER_WHEN_LARGE} ×`;
      return [{ words, isMet: times <= MOST_SLOWER_WHEN_LARGE }];
    });
}

export function coldGoals(cold: readonly Cold[]): Goal[] {
  return cold.flatMap(({ page, script, painted, answers }) => [
    { words: `${page}: ${(script / 1000).toFixed(0)} kB of script decoded, below 600 kB`, isMet: script < MOST_SCRIPT },
    {
      words: `${page}, cold: heading after ${painted.toFixed(0)} ms, first control answers after ${answers.toFixed(0)} ms, below 1,000 ms`,
      isMet: Math.max(painted, answers) < MOST_COLD,
    },
  ]);
}

/** What the figures were taken on. */
export async function machine(ownerUrl: string): Promise<string> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  try {
    const [row] = await sql`select current_setting('server_version') as version, current_setting('fsync') as fsync`;
    return `${cpus().length} cores (${cpus()[0]?.model.trim()}), load ${loadavg()[0]?.toFixed(1)}; Node ${process.versions.node}; PostgreSQL ${row?.version}, fsync ${row?.fsync}`;
  } finally {
    await sql.end();
  }
}

function drawn(rows: string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 || column === 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  '),
  );
}
