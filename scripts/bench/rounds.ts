import { say } from '../progress.mjs';
import type { Helper, Usage } from './child.ts';
import type { Ran, Run } from './load.ts';
import type { Request } from './requests.ts';

export interface Target {
  of: Request['of'];
  /** Told apart where one benchmark has several of a kind. */
  name: string;
  address: string;
  process: Helper;
}

export interface Measured {
  what: Request['what'];
  connections: number;
  target: string;
  of: Request['of'];
  /** Requests a second of each round. */
  rates: number[];
  /** Microseconds. */
  latencies: number[];
  /** CPU milliseconds that the server's own process used for one request, of each round. */
  cpu: number[];
  clientCpu: number[];
  rss: number;
  bytes: number;
}

interface Plan {
  rounds: number;
  lasts: number;
  connections: readonly number[];
  whats: readonly Request['what'][];
}

const MOST = 20_000;
/** Every agreement is asked for twice, where that takes no more than a few seconds. */
const WARMING = { lasts: 5000, most: 400 };
/** What the bare server has nothing beside. */
const isOursAlone = (what: Request['what']) => what.endsWith('page') || what === 'search everywhere';

/** Asks every target in turn, round by round, so that what else the machine does falls on all of them alike. */
export async function measure(client: Helper, targets: readonly Target[], plan: Plan): Promise<Measured[]> {
  const found = new Map<string, Measured>();
  for (let round = -1; round < plan.rounds; round += 1) {
    say(round < 0 ? '  Warming up …' : `  Round ${round + 1} of ${plan.rounds} …`);
    const span = round < 0 ? WARMING : { lasts: plan.lasts, most: MOST };
    for (const connections of plan.connections)
      for (const what of plan.whats)
        for (const target of targets) {
          if (target.of === 'bare' && isOursAlone(what)) continue;
          const ran = await ask(client, target, what, { connections, ...span });
          if (round >= 0) keep(found, { what, connections, target: target.name, of: target.of }, ran);
        }
  }
  return [...found.values()];
}

interface Asked extends Ran {
  cpu: number;
  rss: number;
}

async function ask(
  client: Helper,
  target: Target,
  what: Request['what'],
  span: Pick<Run, 'connections' | 'lasts' | 'most'>,
): Promise<Asked> {
  const url = new URL(target.address);
  const run: Run = { request: { of: target.of, what, host: url.host }, port: Number(url.port), ...span };
  const before = await target.process.ask<Usage>({});
  const ran = await client.ask<Ran>(run, span.lasts + 60_000);
  const after = await target.process.ask<Usage>({});
  return { ...ran, cpu: (after.cpu - before.cpu) / 1000 / Math.max(1, ran.answers), rss: after.rss };
}

function keep(
  found: Map<string, Measured>,
  which: Pick<Measured, 'what' | 'connections' | 'target' | 'of'>,
  ran: Asked,
) {
  const key = `${which.what} ${which.connections} ${which.target}`;
  const known = found.get(key) ?? { ...which, rates: [], latencies: [], cpu: [], clientCpu: [], rss: 0, bytes: 0 };
  known.rates.push(ran.answers / ran.seconds);
  known.latencies.push(...ran.latencies);
  known.cpu.push(ran.cpu);
  known.clientCpu.push(ran.clientCpu);
  known.rss = Math.max(known.rss, ran.rss);
  known.bytes = ran.bytes;
  found.set(key, known);
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
