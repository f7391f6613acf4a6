import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';

export interface Secrets {
  /** Opens the embedded database as its owner. */
  ownerPassword: string;
  /** Signs what the application hands out. */
  authSecret: string;
}

/** The secrets of this folder's instance, made at the first start and readable by nobody else. */
export function localSecrets(folder: string): Secrets {
  const file = join(folder, 'secrets.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Secrets;
  const made: Secrets = { ownerPassword: randomBytes(24).toString('hex'), authSecret: randomBytes(32).toString('hex') };
  const handle = openSync(`${file}.new`, 'w', 0o600);
  writeSync(handle, `${JSON.stringify(made, null, 2)}\n`);
  fsyncSync(handle);
  closeSync(handle);
  renameSync(`${file}.new`, file);
  return made;
}
