import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import postgres from 'postgres';
import { migrate } from '#/server/migrate.ts';
import { explain } from '#/server/plain-failure.ts';
import { ensureRoles } from '#/server/roles.ts';
import { type Helper, startHelper } from './bench/child.ts';
import { openCold } from './bench/cold.ts';
import { fill } from './bench/fill.ts';
import { benchMeeting } from './bench/meeting.ts';
import { coldGoals, everywhereGoals, type Goal, goals, largeGoals, machine, table } from './bench/report.ts';
import { measure, type Target } from './bench/rounds.ts';
import { writeDownStatements } from './bench/statements.ts';
import { buildIfChanged } from './build.ts';
import { say, step } from './progress.mjs';
import { isStopping, stopOnSignals, stopsWith, stopWithFailure } from './stopping.ts';
import { startTemporaryPostgres } from './temporary-postgres.ts';

const { values: options, positionals } = parseArgs({
  /** `meeting`: a live meeting on two processes, and nothing else. */
  allowPositionals: true,
  options: {
    /** Whether it works, rather than how fast: little data, one short round. */
    quick: { type: 'boolean', default: false },
    /** The list at a million pieces beside the list at a hundred thousand. */
    large: { type: 'boolean', default: false },
    /** Leaves out the pages, which have to be built first. */
    'without-pages': { type: 'boolean', default: false },
    rounds: { type: 'string' },
  },
});
const PIECES = options.quick ? 4000 : 100_000;
const LARGE = options.quick ? 40_000 : 1_000_000;
const rounds = Number(options.rounds ?? (options.quick ? 1 : 12));
const lasts = options.quick ? 300 : 600;
const secret = randomBytes(32).toString('hex');
const helpers: Helper[] = [];
let server: Awaited<ReturnType<typeof startTemporaryPostgres>> | undefined;

stopOnSignals();
try {
  const missed = (await bench()).filter(({ isMet }) => !isMet).length;
  await end();
  process.exit(missed > 0 && !options.quick ? 1 : 0);
} catch (error) {
  if (!isStopping()) await stopWithFailure(explain(error, 'measure'));
}

async function end() {
  await Promise.all(helpers.splice(0).map((helper) => helper.stop()));
  await server?.stop();
}
async function bench(): Promise<Goal[]> {
  stopsWith(end, 15_000);
  const isMeeting = positionals.includes('meeting');
  const withPages = !options['without-pages'] && !options.large && !isMeeting;
  if (withPages) await buildIfChanged();
  server = await step('Starting a database', () => startTemporaryPostgres());
  const { ownerUrl } = server;
  if (isMeeting) {
    const tools = { startHelper: helper, secret, quick: options.quick };
    return tell(await benchMeeting(ownerUrl, tools), ownerUrl);
  }
  await prepare(ownerUrl, PIECES);
  const found = options.large ? await compareLarge(ownerUrl) : await compareWithBare(ownerUrl, withPages);
  return tell(found, ownerUrl);
}

async function tell(found: Goal[], ownerUrl: string): Promise<Goal[]> {
  say(`\n${await machine(ownerUrl)}\n`);
  for (const { words, isMet } of found) say(`${isMet ? 'reached' : 'MISSED '}  ${words}`);
  return found;
}

async function prepare(ownerUrl: string, pieces: number) {
  await migrate(ownerUrl);
  await ensureRoles(ownerUrl, secret);
  await fill(ownerUrl, pieces);
}

async function compareWithBare(ownerUrl: string, withPages: boolean): Promise<Goal[]> {
  const asked = await step('Writing down what our queries ask', () => writeDownStatements(ownerUrl));
  const bare = await startBare(ownerUrl);
  await bare.process.ask({ asked });
  const app = await startApp('accord', ownerUrl, withPages);
  const client = await startClient();
  const whats = withPages
    ? (['list', 'dashboard', 'create', 'search', 'search everywhere', 'page', 'evidence page'] as const)
    : (['list', 'dashboard', 'create', 'search', 'search everywhere'] as const);
  say('Measuring, each in turn');
  const measured = await measure(client, [bare, app], { rounds, lasts, connections: [1, 16], whats });
  for (const line of table(measured)) say(line);
  const cold = withPages
    ? await step('Opening pages in an empty browser', () => openCold(app.address, options.quick ? 1 : 5))
    : [];
  return [...goals(measured), ...everywhereGoals(measured), ...coldGoals(cold)];
}

/** Two databases side by side, since one that grew under way could not be asked in turn. */
async function compareLarge(ownerUrl: string): Promise<Goal[]> {
  const largeUrl = Object.assign(new URL(ownerUrl), { pathname: '/large' }).href;
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  await sql`create database large`.finally(() => sql.end());
  await prepare(largeUrl, LARGE);
  const small = await startApp('100,000', ownerUrl, false);
  const large = await startApp('1,000,000', largeUrl, false);
  const client = await startClient();
  say('Measuring, each in turn');
  const measured = await measure(client, [small, large], { rounds, lasts, connections: [1, 16], whats: ['list'] });
  for (const line of table(measured)) say(line);
  return largeGoals(measured, small.name, large.name);
}

async function startApp(name: string, ownerUrl: string, withPages: boolean): Promise<Target> {
  const process = await helper(new URL('./bench/app.ts', import.meta.url), {
    DATABASE_URL: ownerUrl,
    AUTH_SECRET: secret,
    BENCH_PAGES: withPages ? '1' : '',
    PORT: '0',
    LOG_LEVEL: 'warn',
    NODE_ENV: 'production',
  });
  return { of: 'app', name, address: process.address, process };
}

async function startBare(ownerUrl: string): Promise<Target> {
  const process = await helper(new URL('./bench/bare.ts', import.meta.url), { BENCH_OWNER_URL: ownerUrl });
  return { of: 'bare', name: 'bare', address: process.address, process };
}

function startClient(): Promise<Helper> {
  return helper(new URL('./bench/load.ts', import.meta.url), {});
}

async function helper(script: URL, env: Record<string, string>): Promise<Helper> {
  const started = await startHelper(script, env);
  helpers.push(started);
  return started;
}
