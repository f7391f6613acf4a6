import { execFileSync, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { PlainFailure } from '#/server/plain-failure.ts';
import { type Binaries, installedBinaries } from '#/server/postgres-binaries.ts';

/** The ordinary user that PostgreSQL runs as; undefined where we are an ordinary user ourselves. */
export interface SystemUser {
  uid: number;
  gid: number;
}

export interface PostgresHome {
  /** The folder that holds the data, the log and, where they had to be copied, the programs. */
  base: string;
  data: string;
  programs: string;
  user: SystemUser | undefined;
}

/**
 * Decides where the database lives. Normally in `folder`. Where we are root, PostgreSQL needs an ordinary user, and where that user
 * cannot enter `folder`, data and programs go to a new folder below `elsewhere`, whose name is kept in `folder/place`.
 */
export function findPostgresHome(folder: string, elsewhere: string, say: (line: string) => void): PostgresHome {
  mkdirSync(folder, { recursive: true });
  const isRoot = process.getuid?.() === 0;
  chmodSync(folder, isRoot ? 0o711 : 0o700);
  const installed = installedBinaries();
  if (!isRoot)
    return { base: folder, data: join(folder, 'postgres'), programs: join(installed.folder, 'bin'), user: undefined };

  const user = ordinaryUser(join(folder, 'postgres'));
  const base = findBase(folder, elsewhere, user);
  if (base !== folder) say(`No other user may enter ${folder}, so the database is kept in ${base}.`);
  return { base, data: join(base, 'postgres'), programs: reachablePrograms(installed, base, user), user };
}

function findBase(folder: string, elsewhere: string, user: SystemUser): string {
  const note = join(folder, 'place');
  if (existsSync(note)) return readPlace(note, folder);
  if (canEnter(folder, user)) return folder;
  if (existsSync(join(folder, 'postgres')))
    throw new PlainFailure(
      `The user that runs the database can no longer enter ${folder}: open the folders above it again (chmod o+x), and start again.`,
    );
  const base = join(elsewhere, `accord-${randomBytes(4).toString('hex')}`);
  mkdirSync(base, { recursive: true });
  chmodSync(base, 0o711);
  writeFileSync(join(base, 'belongs-to'), realpathSync(folder));
  writeFileSync(`${note}.new`, base);
  renameSync(`${note}.new`, note);
  return base;
}

function readPlace(note: string, folder: string): string {
  const base = readFileSync(note, 'utf8').trim();
  if (!existsSync(base))
    throw new PlainFailure(
      `The database of this folder was kept in ${base}, which is gone: put it back, or delete ${folder} to start with an empty one.`,
    );
  const owner = join(base, 'belongs-to');
  const here = realpathSync(folder);
  const there = existsSync(owner) ? readFileSync(owner, 'utf8').trim() : here;
  if (there === here) return base;
  if (existsSync(join(there, 'place')))
    throw new PlainFailure(
      `The database in ${base} belongs to ${there}, of which this is a copy: delete ${here} here to give this copy a database of its own.`,
    );
  writeFileSync(owner, here); // the clone was moved
  return base;
}

function ordinaryUser(data: string): SystemUser {
  if (existsSync(data)) {
    const { uid, gid } = statSync(data);
    if (uid !== 0) return { uid, gid };
  }
  const known = lookUp('postgres');
  if (known) return known;
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres']);
  const made = lookUp('postgres');
  if (made) return made;
  throw new PlainFailure(
    'PostgreSQL does not run as root, and an ordinary user for it could not be made: add a user named postgres (useradd --system postgres), or start Accord as an ordinary user.',
  );
}

function lookUp(name: string): SystemUser | undefined {
  const id = (flag: string) => Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}

function canEnter(folder: string, user: SystemUser): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...user, cwd: '/' }).status === 0;
}

function canRun(programs: string, user: SystemUser): boolean {
  const runs = (name: string) => spawnSync(join(programs, name), ['--version'], { ...user, cwd: '/' }).status === 0;
  return runs('postgres') && runs('initdb');
}

function reachablePrograms(installed: Binaries, base: string, user: SystemUser): string {
  const programs = join(installed.folder, 'bin');
  if (canRun(programs, user)) return programs;
  const copy = join(base, `programs-${installed.version}`);
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${randomBytes(4).toString('hex')}`;
    cpSync(installed.folder, unfinished, { recursive: true, verbatimSymlinks: true });
    execFileSync('chown', ['-R', `${user.uid}:${user.gid}`, unfinished]);
    rmSync(copy, { recursive: true, force: true });
    renameSync(unfinished, copy);
  }
  if (!canRun(join(copy, 'bin'), user))
    throw new PlainFailure(
      `The PostgreSQL programs do not run here, neither in ${programs} nor in ${copy}: set DATABASE_URL to a PostgreSQL server, or start Accord as an ordinary user.`,
    );
  return join(copy, 'bin');
}
