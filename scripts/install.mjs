import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inTurn } from './lock.mjs';
import { endLeftover, runLongChild } from './long-child.mjs';
import { say, step } from './progress.mjs';

/** Installs the packages where they are missing or are not the ones of the lock file. @param {string} root */
export async function installPackages(root) {
  if (isInstalled(root)) return;
  await inTurn(root, 'install', async () => {
    if (!isInstalled(root)) await step('Installing the packages', () => install(root));
  });
}

async function install(root) {
  const modules = join(root, 'node_modules');
  const unfinished = join(modules, '.accord-unfinished');
  const note = join(modules, '.accord-installing');
  endLeftover(note);
  if (existsSync(unfinished)) {
    // npm takes a package that it was killed in the middle of for a whole one.
    say('The last installation was interrupted; installing afresh.');
    rmSync(modules, { recursive: true, force: true, maxRetries: 5 });
  }
  mkdirSync(modules, { recursive: true });
  writeFileSync(unfinished, '');
  const npm = process.env.npm_execpath?.endsWith('.js') ? [systemNode(), process.env.npm_execpath] : ['npm'];
  const [program, ...rest] = [
    ...npm,
    'install',
    '--no-audit',
    '--no-fund',
    '--no-save',
    '--include=dev',
    '--include=optional',
  ];
  const log = join(modules, '.accord-install.log');
  const { ok, said } = await runLongChild(program, rest, { cwd: root, log, note });
  if (!ok) throw new Error(reason(said));
  writeFileSync(join(modules, '.accord-installed'), wanted(root));
  rmSync(unfinished, { force: true });
}

/** Our own Node may be one of the packages that are about to be laid anew. */
function systemNode() {
  return process.env.npm_node_execpath ?? process.execPath;
}

function isInstalled(root) {
  const read = (name) => {
    const file = join(root, 'node_modules', name);
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  };
  return read('.accord-installed') === wanted(root) && read('.package-lock.json') !== '';
}

function wanted(root) {
  const { dependencies, devDependencies, optionalDependencies, overrides } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  );
  return createHash('sha256')
    .update(
      JSON.stringify([dependencies, devDependencies, optionalDependencies, overrides, process.platform, process.arch]),
    )
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
}

function reason(said) {
  if (/ENOSPC|no space left/i.test(said))
    return 'The packages could not be installed, because the disk is full: free about 2 GB and start again.';
  if (/EACCES|EPERM|EROFS/.test(said))
    return 'The packages could not be installed, because this folder is closed to writing: allow it for your user, and start again.';
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|network/i.test(said))
    return 'The packages could not be fetched: connect this machine to the network (or set npm’s registry and proxy), and start again.';
  const line = said.split('\n').find((text) => /^npm (error|ERR!) (?!code)/.test(text));
  if (!line) return 'The installation of the packages was ended from outside: start again.';
  return `The packages could not be installed; npm says "${line.replace(/^npm (error|ERR!)\s*/, '')}". Put that right and start again.`;
}
