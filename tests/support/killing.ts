import { type ChildProcess, execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stopLeftover } from '#/server/postmaster.ts';

const script = fileURLToPath(new URL('./killable-app.ts', import.meta.url));

/** The app in a folder of its own, to be killed and started again, by processes that know nothing of each other. */
export class KillableApp {
  readonly folder = mkdtempSync(join(tmpdir(), 'accord-killed-'));
  address = '';
  ownerUrl = '';
  /** Why it ended although nobody killed it. */
  died: string | null = null;
  private child: ChildProcess | null = null;
  private postmaster = 0;

  async start(): Promise<void> {
    const child = fork(script, [this.folder], { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
    this.child = child;
    let said = '';
    child.stderr?.on('data', (part) => {
      said += part;
    });
    child.once('exit', (code, signal) => {
      if (this.child === child) this.died = `The app ended with ${code ?? signal}: ${said}`;
    });
    child.on('message', (message: { postmaster?: number }) => {
      this.postmaster = message.postmaster ?? this.postmaster;
    });
    await new Promise<void>((resolve, reject) => {
      child.once('exit', () => reject(new Error(this.died ?? said)));
      child.on('message', ({ ready }: { ready?: { address: string; ownerUrl: string } }) => {
        if (!ready) return;
        Object.assign(this, ready);
        resolve();
      });
    });
  }

  /** The database's processes, all at once, as a machine does that runs out of memory. The app starts it again. */
  killDatabase(): void {
    for (const pid of [this.postmaster, ...childrenOf(this.postmaster)]) kill(pid);
  }

  /** The app alone: its database outlives it. */
  async killApp(): Promise<void> {
    const child = this.child;
    this.child = null;
    if (!child || child.exitCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }

  async end(): Promise<void> {
    const child = this.child;
    this.child = null;
    if (child?.connected) {
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    }
    const note = join(this.folder, 'place');
    const base = existsSync(note) ? readFileSync(note, 'utf8').trim() : this.folder;
    await stopLeftover(join(base, 'postgres'));
    for (const path of [base, this.folder]) rmSync(path, { recursive: true, force: true, maxRetries: 5 });
  }
}

function childrenOf(parent: number): number[] {
  const all = execFileSync('ps', ['-e', '-o', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n');
  return all
    .map((line) => line.trim().split(/\s+/).map(Number))
    .flatMap(([pid, of]) => (of === parent && pid ? [pid] : []));
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}
