import { createHash } from 'node:crypto';
import { realpathSync, rmSync, statSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/*
 * A lock is a local socket that its holder listens on, so that the system itself lets go of it when the holder dies, however it dies,
 * and so that whoever finds it taken can ask who holds it and what they do.
 */

/**
 * @param {string} folder what is being locked
 * @param {string} purpose
 * @param {import('./lock.d.mts').Holder} holder
 */
export async function tryLock(folder, purpose, holder) {
  const path = address(folder, purpose);
  for (;;) {
    const server = createServer((socket) => socket.on('error', () => {}).end(JSON.stringify(holder)));
    const taken = await new Promise((resolve, reject) => {
      server.once('error', (error) => (error.code === 'EADDRINUSE' ? resolve(true) : reject(error)));
      server.listen({ path }, () => resolve(false));
    });
    if (!taken) return { holder, release: () => server.unref().close() };
    const other = await ask(path);
    if (other) return { other };
    if (!path.startsWith('\0')) rmSync(path, { force: true }); // nobody listens any more
  }
}

/**
 * Does the work while nobody else does the same to this folder; waits for its turn.
 * @template T
 * @param {string} folder
 * @param {string} purpose
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function inTurn(folder, purpose, work) {
  for (;;) {
    const lock = await tryLock(folder, purpose, { pid: process.pid, stage: 'starting' });
    if (lock.release) {
      try {
        return await work();
      } finally {
        lock.release();
      }
    }
    await wait(200);
  }
}

function address(folder, purpose) {
  const { dev, ino } = statSync(folder);
  const hash = createHash('sha256')
    .update(`${realpathSync(folder)} ${dev} ${ino}`)
    .digest('hex')
    .slice(0, 20);
  const name = `accord-${purpose}-${hash}`;
  if (process.platform === 'linux') return `\0${name}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), name);
}

/** @returns {Promise<import('./lock.d.mts').Holder | undefined>} undefined if nobody listens */
function ask(path) {
  return new Promise((resolve) => {
    let said = '';
    const socket = connect({ path }).setEncoding('utf8');
    const unknown = () => resolve({ pid: 0, stage: 'silent' });
    socket.setTimeout(3000, () => socket.destroy() && unknown());
    socket.on('data', (chunk) => {
      said += chunk;
    });
    socket.on('error', () => resolve(undefined));
    socket.on('end', () => {
      try {
        resolve(JSON.parse(said));
      } catch {
        unknown();
      }
    });
  });
}
