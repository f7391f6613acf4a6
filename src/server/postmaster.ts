import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

interface PidFile {
  pid: number;
  ready: boolean;
}

/** Reads what a running server wrote into its data folder: its process and whether it takes connections. */
export function readPidFile(data: string): PidFile | undefined {
  try {
    const lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number(lines[0]);
    return pid > 0 ? { pid, ready: lines[7]?.trim() === 'ready' } : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a process runs. One that ended but was not collected by its parent does not. */
export function isAlive(pid: number): boolean {
  if (process.platform !== 'linux') return answers(pid);
  try {
    return !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

function answers(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Whether this process is a PostgreSQL server of this very data folder, and not a stranger that was given the same number since. */
function serves(pid: number, data: string): boolean {
  try {
    if (process.platform === 'linux') return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(data);
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes(`-D ${data}`);
  } catch {
    return false;
  }
}

/** Stops a server that outlived its parent, in order. */
export async function stopLeftover(data: string): Promise<'none' | 'stopped'> {
  const found = readPidFile(data);
  if (!found) return 'none';
  if (isAlive(found.pid) && serves(found.pid, data)) {
    await stopProcess(found.pid);
    return 'stopped';
  }
  // PostgreSQL would take a stranger, or a dead process that nobody collected, for a server that runs.
  if (answers(found.pid)) rmSync(join(data, 'postmaster.pid'), { force: true });
  return 'none';
}

/** Asks a server to stop: in order first, then at once (it repairs itself at the next start), then by force. */
export async function stopProcess(
  pid: number,
  signals: NodeJS.Signals[] = ['SIGINT', 'SIGQUIT', 'SIGKILL'],
): Promise<void> {
  for (const signal of signals) {
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    const until = Date.now() + (signal === 'SIGINT' ? 20_000 : 5_000);
    while (Date.now() < until) {
      if (!isAlive(pid)) return;
      await wait(20);
    }
  }
}
