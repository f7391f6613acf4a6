import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { inspect } from 'node:util';
import { endLongChildren } from './long-child.mjs';
import { say } from './progress.mjs';
import { root } from './root.ts';

type How = 'in order' | 'at once';

const parts: { stop: (how: How) => unknown; patience: number }[] = [];
const faultFile = join(root, '.data', 'faults.log');
let stopping: Promise<never> | undefined;

export const isStopping = () => stopping !== undefined;

/** Adds what must be stopped; the last begun stops first. What comes up while we are stopping is stopped again. */
export function stopsWith(part: (how: How) => unknown, patience = 4000): void {
  parts.unshift({ stop: part, patience });
  if (isStopping()) void part('in order');
}

/** A Ctrl-C, the word of our parent, or its death stops everything in order; a second time at once. */
export function stopOnSignals(): void {
  const asked = () => void (stopping ? stopAtOnce() : stop('Stopping …', 0));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, asked);
  process.on('disconnect', () => stopping ?? asked());
  process.on('message', (message) => {
    if (message === 'stop') stopping ?? asked();
    if (message === 'stop at once') void stopAtOnce();
  });
  process.on('uncaughtException', (error) => {
    if (isLateWrite(error)) return;
    writeFileSync(faultFile, `${new Date().toISOString()} ${inspect(error)}\n`, { flag: 'a' });
    void stopWithFailure(
      `Accord stopped because of a fault of its own (${error.message}): start it again, and report what ${faultFile} says.`,
    );
  });
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {}); // whoever read us has gone
}

/** The driver writes once more to a connection that the database has just dropped; whoever waited on it has been told by then. */
const isLateWrite = (error: Error) =>
  /null \(reading 'write'\)/.test(error.message) && /at Immediate\.nextWrite/.test(error.stack ?? '');

/** Says what went wrong in one sentence, and stops everything. */
export function stopWithFailure(sentence: string): Promise<never> {
  return stop(sentence, 1);
}

function stop(line: string, code: number): Promise<never> {
  stopping ??= (async () => {
    if (code) process.stderr.write(`${line}\n`);
    else say(line);
    endLongChildren();
    for (const { stop, patience } of parts) await Promise.race([settled(() => stop('in order')), wait(patience)]);
    process.exit(code);
  })();
  return stopping;
}

async function stopAtOnce(): Promise<never> {
  endLongChildren();
  await Promise.race([Promise.all(parts.map(({ stop }) => settled(() => stop('at once')))), wait(2000)]);
  process.exit(130);
}

async function settled(work: () => unknown): Promise<void> {
  try {
    await work();
  } catch {
    // What cannot be stopped must not keep the rest from being stopped.
  }
}
