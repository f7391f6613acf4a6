import { migrate } from '#/server/migrate.ts';
import { ensureRoles } from '#/server/roles.ts';
import { say, step } from '../progress.mjs';
import type { Helper, Usage } from './child.ts';
import type { MeetingRan, MeetingRun } from './meeting-client.ts';
import { type MeetingWorld, makeMeeting } from './meeting-world.ts';
import type { Goal } from './report.ts';
import { quantile } from './rounds.ts';

interface Tools {
  startHelper(script: URL, env: Record<string, string>): Promise<Helper>;
  secret: string;
  quick: boolean;
}

const app = new URL('./app.ts', import.meta.url);
const client = new URL('./meeting-client.ts', import.meta.url);

/**
 * A live meeting on two app processes: how long an act takes to the last screen, whether any screen is told too little or
 * twice, and how soon people are back when one process is killed.
 */
export async function benchMeeting(ownerUrl: string, tools: Tools): Promise<Goal[]> {
  const { secret, quick } = tools;
  await migrate(ownerUrl);
  await ensureRoles(ownerUrl, secret);
  const env = {
    DATABASE_URL: ownerUrl,
    AUTH_SECRET: secret,
    BENCH_PAGES: '',
    PORT: '0',
    LOG_LEVEL: 'warn',
    NODE_ENV: 'production',
  };
  const startApp = () => tools.startHelper(app, env);
  const [one, two, load] = [await startApp(), await startApp(), await tools.startHelper(client, {})];
  const seconds = quick ? 5 : 30;
  const run = async (words: string, asked: Omit<MeetingRun, 'addresses'>, apps: Helper[]) => {
    const before = await Promise.all(apps.map((each) => each.ask<Usage>({})));
    const addresses = apps.map(({ address }) => address);
    const ran = await step(words, () => load.ask<MeetingRan>({ ...asked, addresses } satisfies MeetingRun, 240_000));
    const alive = asked.killPid ? apps.slice(1) : apps;
    const after = await Promise.all(alive.map((each) => each.ask<Usage>({})));
    tell(words, ran, after, asked.killPid ? before.slice(1) : before);
    return ran;
  };
  const hundred = await makeMeeting(ownerUrl, { people: 100, cards: 400 });
  const warm = { world: hundred, screens: 100, actsASecond: 20, seconds: quick ? 1 : 5, fromCard: 0 };
  await run('Warming up', warm, [one, two]);
  const busy = await run('100 people, 20 acts a second', { ...warm, seconds, fromCard: 60 }, [one, two]);
  const read = await readWhole(one.address, hundred);
  say(`All that lies open in it, 400 cards: read in ${read.toFixed(0)} ms`);
  const five = await makeMeeting(ownerUrl, { people: 500, sitting: 100, cards: 60 });
  const reading = await run(
    '500 readers, 2 acts a second',
    { ...warm, world: five, acting: 100, screens: 500, actsASecond: 2, seconds },
    [one, two],
  );
  const fresh = await makeMeeting(ownerUrl, { people: 100, cards: 200 });
  const killed = await run(
    'A process killed in the middle',
    { ...warm, world: fresh, actsASecond: 10, seconds: quick ? 6 : 15, killsAfter: quick ? 2 : 5, killPid: one.pid },
    [one, two],
  );
  return [
    ...goalsOf('100 people', busy),
    { words: `a meeting of 400 cards is read in ${read.toFixed(0)} ms, below 1000 ms`, isMet: read < 1000 },
    ...wholeness('500 readers', reading),
    ...wholeness('after a kill', killed),
    backGoal(killed),
  ];
}

/** How long a meeting takes to read from its first card to its last, as its page asks for it: the middle of five, in milliseconds. */
async function readWhole(address: string, { agreementId, reviewId, tokens: [token] }: MeetingWorld): Promise<number> {
  const input = encodeURIComponent(JSON.stringify({ agreementId, reviewId }));
  const took: number[] = [];
  for (let times = 0; times < 5; times += 1) {
    const began = performance.now();
    const answer = await fetch(`${address}/api/trpc/meetings.get?input=${input}`, {
      headers: { cookie: `accord.session=${token}` },
    });
    if (!answer.ok) throw new Error(`The meeting could not be read: ${answer.status}`);
    await answer.text();
    took.push(performance.now() - began);
  }
  return quantile(took, 0.5);
}

function tell(words: string, ran: MeetingRan, after: Usage[], before: Usage[]) {
  const ms = (values: number[], share: number) => quantile(values, share).toFixed(0);
  say(
    `${words}: ${ran.acts} acts; to the last screen p50 ${ms(ran.toLast, 0.5)} ms, p99 ${ms(ran.toLast, 0.99)} ms; answered p50 ${ms(ran.toAnswer, 0.5)} ms, p99 ${ms(ran.toAnswer, 0.99)} ms`,
  );
  say(
    `  missing ${ran.missing}, twice ${ran.twice}, asked again ${ran.gaps}, refused ${ran.refused.length}${ran.refused[0] ? ` (${ran.refused[0]})` : ''}, every screen the same: ${ran.same ? 'yes' : 'no'}`,
  );
  for (const [n, { cpu, rss }] of after.entries()) {
    const share = (cpu - (before[n]?.cpu ?? 0)) / 1e6 / ran.seconds;
    say(`  process ${n + 1} of the app: ${(share * 100).toFixed(0)} % of a core, ${(rss / 1e6).toFixed(0)} MB`);
  }
  say(`  client: ${(ran.clientCpu * 100).toFixed(0)} % of a core`);
}

function goalsOf(words: string, ran: MeetingRan): Goal[] {
  const [middle, slowest] = [quantile(ran.toLast, 0.5), quantile(ran.toLast, 0.99)];
  return [
    { words: `${words}: to the last screen p50 ${middle.toFixed(0)} ms, below 60 ms`, isMet: middle < 60 },
    { words: `${words}: to the last screen p99 ${slowest.toFixed(0)} ms, below 250 ms`, isMet: slowest < 250 },
    ...wholeness(words, ran),
  ];
}

function wholeness(words: string, ran: MeetingRan): Goal[] {
  const isWhole = ran.missing === 0 && ran.twice === 0 && ran.same && ran.refused.length === 0;
  return [{ words: `${words}: of ${ran.acts} acts none missing, none twice, every screen the same`, isMet: isWhole }];
}

function backGoal({ backAfter, cutOff }: MeetingRan): Goal {
  const seconds = (backAfter ?? Number.POSITIVE_INFINITY) / 1000;
  return {
    words: `${cutOff} screens of a killed process were back after ${seconds.toFixed(1)} s, below 5 s`,
    isMet: seconds < 5,
  };
}
