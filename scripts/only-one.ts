import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { PlainFailure } from '#/server/plain-failure.ts';
import { type Holder, tryLock } from './lock.mjs';
import { say } from './progress.mjs';
import { isStopping } from './stopping.ts';

/** Lets one start at a time use this folder. One that is being stopped, or whose parent was killed a moment ago, is waited for. */
export async function onlyOne(folder: string): Promise<Holder> {
  const me: Holder = {
    pid: process.pid,
    get stage() {
      if (isStopping()) return 'stopping';
      return this.address ? 'serving' : 'starting';
    },
  };
  const began = Date.now();
  let waits = false;
  for (;;) {
    const lock = await tryLock(folder, 'start', me);
    if (lock.release) {
      writeFileSync(join(folder, 'pid'), String(process.pid));
      return me;
    }
    const isGoing = lock.other.stage === 'stopping' || lock.other.stage === 'silent';
    if (Date.now() - began > (isGoing ? 30_000 : 1500)) throw new PlainFailure(whereItRuns(folder, lock.other));
    if (isGoing && !waits) say('Waiting for an earlier start in this folder to end …');
    waits ||= isGoing;
    await wait(150);
  }
}

function whereItRuns(folder: string, { pid, stage, address }: Holder): string {
  if (stage === 'silent' || stage === 'stopping') {
    const last = readFileSync(join(folder, 'pid'), 'utf8');
    return `An earlier start in this folder hangs: end its process (kill -9 ${last}), and start again.`;
  }
  if (!address)
    return `Accord is already being started in this folder, by process ${pid}: wait for it, or stop it there.`;
  return `Accord already runs from this folder, at ${address} (process ${pid}): use it there, or stop it and start again.`;
}
