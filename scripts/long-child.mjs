import { execFileSync, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const running = new Set();

/**
 * Runs a program that writes into this folder for a while, its output going to a log. It stands in a group of its own that is noted in
 * a file, so that if we are killed, the next start can end it before doing the same work again.
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd: string, log: string, note: string, env?: NodeJS.ProcessEnv }} where
 * @returns {Promise<{ ok: boolean, said: string }>}
 */
export async function runLongChild(program, args, { cwd, log, note, env }) {
  endLeftover(note);
  mkdirSync(dirname(log), { recursive: true });
  const output = openSync(log, 'w');
  const child = spawn(program, args, {
    cwd,
    env: env ?? process.env,
    detached: true,
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  running.add(child);
  const code = new Promise((resolve, reject) => child.once('exit', resolve).once('error', reject));
  if (child.pid) writeFileSync(note, JSON.stringify({ pid: child.pid, began: beganAt(child.pid) }));
  try {
    const ok = (await code) === 0;
    return { ok, said: readFileSync(log, 'utf8') };
  } finally {
    running.delete(child);
    rmSync(note, { force: true });
  }
}

/** Ends at once whatever runs now. */
export function endLongChildren() {
  for (const child of running) endGroup(child.pid);
}

/** Ends a program that outlived the process that started it. @param {string} note */
export function endLeftover(note) {
  try {
    const { pid, began } = JSON.parse(readFileSync(note, 'utf8'));
    if (began && beganAt(pid) === began) endGroup(pid);
    rmSync(note, { force: true });
  } catch {
    // There is no note, or it was cut short: nothing was left.
  }
}

function endGroup(pid) {
  const group = process.platform === 'win32' ? pid : -pid;
  try {
    process.kill(group, 'SIGKILL');
    for (let tries = 0; tries < 100; tries += 1) {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
      process.kill(group, 0);
    }
  } catch {
    // It has ended.
  }
}

/** Tells a process from another that was given the same number later. */
function beganAt(pid) {
  try {
    if (process.platform === 'linux')
      return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19];
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return undefined;
  }
}
