import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileStore } from './store.ts';

const KEY = /^[0-9a-f]{48}$/;

/** Files in a folder of this machine, by the first letters of their keys. What stands under a key is whole. */
export class FolderStore implements FileStore {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async put(key: string, content: Buffer): Promise<void> {
    const path = this.#pathOf(key);
    await mkdir(join(path, '..'), { recursive: true });
    const file = await open(`${path}.new`, 'w', 0o600);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(`${path}.new`, path);
    // The name lies in the folder, and is as safe as the folder is.
    const folder = await open(join(path, '..'), 'r');
    await folder.sync().catch(() => {}); // not on every system
    await folder.close();
  }

  async get(key: string, part?: { from: number; to: number }): Promise<NodeJS.ReadableStream | null> {
    const path = this.#pathOf(key);
    if (!(await stat(path).catch(() => null))) return null;
    return createReadStream(path, part ? { start: part.from, end: part.to } : {});
  }

  async remove(key: string): Promise<void> {
    const path = this.#pathOf(key);
    for (const name of [path, `${path}.new`]) await rm(name, { force: true });
  }

  #pathOf(key: string): string {
    if (!KEY.test(key)) throw new Error('This is no key of a file.');
    return join(this.#folder, key.slice(0, 2), key);
  }
}
