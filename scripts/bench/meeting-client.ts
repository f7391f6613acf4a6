import { Agent, request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { uuidv7 } from '#/lib/uuid.ts';
import { serveQuestions, usage } from './child.ts';
import type { MeetingWorld } from './meeting-world.ts';
import { Screen } from './screen.ts';

export interface MeetingRun {
  world: MeetingWorld;
  /** The processes; each screen begins with one of them and knows the others. */
  addresses: string[];
  screens: number;
  /** So many of the people act, in turn; all where it is not said. */
  acting?: number;
  actsASecond: number;
  seconds: number;
  /** Cards from here on are moved, each once. */
  fromCard: number;
  /** After so many seconds the first process is killed. */
  killsAfter?: number;
  killPid?: number;
}

export interface MeetingRan {
  acts: number;
  /** Milliseconds from an act to the last screen, of each act. */
  toLast: number[];
  /** From an act to its answer. */
  toAnswer: number[];
  /** Told too little or too much, over all screens. */
  missing: number;
  twice: number;
  gaps: number;
  refused: string[];
  /** From the kill until the last screen that was cut off had been told everything; null where nobody was killed. */
  backAfter: number | null;
  cutOff: number;
  /** Whether every screen knows the same. */
  same: boolean;
  clientCpu: number;
  /** Of the whole run, with what was waited for at its end. */
  seconds: number;
}

interface Act {
  id: string;
  at: number;
  answeredAt: number;
  heardBy: Set<number>;
  lastAt: number;
}

const agent = new Agent({ keepAlive: true, maxSockets: 200 });

async function run(asked: MeetingRun): Promise<MeetingRan> {
  const { world, addresses, seconds, actsASecond } = asked;
  const acts = new Map<string, Act>();
  let twice = 0;
  const path = `/api/meetings/${world.reviewId}/live`;
  const screens = Array.from({ length: asked.screens }, (_, n) => {
    const own = n % addresses.length;
    const order = [...addresses.slice(own), ...addresses.slice(0, own)];
    return new Screen(order, path, world.tokens[n % world.tokens.length] ?? '', (id) => {
      const act = acts.get(id);
      if (!act) return;
      if (act.heardBy.has(n)) twice += 1;
      else act.lastAt = performance.now();
      act.heardBy.add(n);
    });
  });
  for (let at = 0; at < screens.length; at += 50)
    await Promise.all(screens.slice(at, at + 50).map((screen) => screen.open()));
  await wait(1500);
  const before = usage();
  const began = performance.now();
  const refused: string[] = [];
  const pending: Promise<void>[] = [];
  let killedAt = 0;
  const total = seconds * actsASecond;
  for (let n = 0; n < total; n += 1) {
    await wait(Math.max(0, began + (n * 1000) / actsASecond - performance.now()));
    if (asked.killsAfter && asked.killPid && killedAt === 0 && performance.now() - began > asked.killsAfter * 1000) {
      process.kill(asked.killPid, 'SIGKILL');
      killedAt = performance.now();
    }
    pending.push(send(asked, n, acts).catch((error: Error) => void refused.push(error.message)));
  }
  await Promise.all(pending);
  const isThere = () => [...acts.values()].every(({ heardBy }) => heardBy.size === screens.length);
  for (const until = performance.now() + 8000; performance.now() < until && !isThere(); ) await wait(20);
  const spent = (performance.now() - began) / 1000;
  const cpu = (usage().cpu - before.cpu) / 1e6 / spent;
  const all = [...acts.values()];
  const cut = killedAt ? screens.filter((_, n) => n % addresses.length === 0) : [];
  const states = new Set(
    screens.map(({ state }) => JSON.stringify([...state.facts.values()].map(({ id, at }) => [id, at]).sort())),
  );
  for (const screen of screens) screen.close();
  return {
    acts: all.length,
    toLast: all.map(({ at, lastAt }) => lastAt - at),
    toAnswer: all.map(({ at, answeredAt }) => answeredAt - at),
    missing: all.reduce((sum, { heardBy }) => sum + screens.length - heardBy.size, 0),
    twice,
    gaps: screens.reduce((sum, { gaps }) => sum + gaps, 0),
    refused,
    backAfter: killedAt ? Math.max(...cut.map(({ backAt }) => backAt ?? Number.POSITIVE_INFINITY)) - killedAt : null,
    cutOff: cut.length,
    same: states.size === 1,
    clientCpu: cpu,
    seconds: spent,
  };
}

async function send(
  { world, addresses, fromCard, acting = world.tokens.length }: MeetingRun,
  n: number,
  acts: Map<string, Act>,
): Promise<void> {
  const person = n % acting;
  const isMove = n % 2 === 0;
  const cardId = world.cardIds[fromCard + n / 2];
  const groupId = uuidv7();
  const here = { id: uuidv7(), agreementId: world.agreementId, reviewId: world.reviewId };
  const [name, input] =
    isMove && cardId
      ? (['moveCard', { ...here, cardId, groupId: null, afterCardId: null }] as const)
      : (['makeGroup', { ...here, groupId, stageId: world.stageId, name: `Group ${n}`, cardIds: [] }] as const);
  const act: Act = {
    id: isMove && cardId ? cardId : groupId,
    at: performance.now(),
    answeredAt: 0,
    heardBy: new Set(),
    lastAt: 0,
  };
  acts.set(act.id, act);
  const body = JSON.stringify(input);
  for (let tries = 0; ; tries += 1) {
    const address = addresses[(person + tries) % addresses.length] ?? '';
    const said = await post(`${address}/api/trpc/meetings.${name}`, world.tokens[person] ?? '', body).catch(() => null);
    if (said === 200) break;
    if (said !== null && said < 500) throw new Error(`${name} was answered with ${said}`);
    if (tries > 50) throw new Error(`${name} was not answered`);
    await wait(100);
  }
  act.answeredAt = performance.now();
}

function post(url: string, token: string, body: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = {
      cookie: `accord.session=${token}`,
      origin: new URL(url).origin,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
    };
    const req = request(url, { method: 'POST', headers, agent }, (res) => {
      res.resume();
      res.once('end', () => resolve(res.statusCode ?? 0));
      res.once('error', reject);
    });
    req.once('error', reject);
    req.end(body);
  });
}

serveQuestions(
  {},
  (question: MeetingRun) => run(question),
  async () => {},
);
