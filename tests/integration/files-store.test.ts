import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import S3rver from '@20minutes/s3rver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FolderStore } from '#/server/files/folder-store.ts';
import { S3Store } from '#/server/files/s3-store.ts';
import { type FileStore, newKey } from '#/server/files/store.ts';

const folder = mkdtempSync(join(tmpdir(), 'accord-store-'));
const s3 = new S3rver({
  port: 0,
  address: '127.0.0.1',
  silent: true,
  directory: join(folder, 's3'),
  configureBuckets: [{ name: 'accord', configs: [] }],
});
const stores: Record<string, FileStore> = { folder: new FolderStore(join(folder, 'files')) };

beforeAll(async () => {
  const { port } = await s3.run();
  const known = { bucket: 'accord', region: 'us-east-1', accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' };
  stores['S3-compatible store'] = new S3Store({ endpoint: `http://127.0.0.1:${port}/`, ...known });
  stores['S3-compatible store that knows another secret'] = new S3Store({
    endpoint: `http://127.0.0.1:${port}`,
    ...known,
    secretAccessKey: 'another',
  });
});
afterAll(async () => {
  await s3.close();
  rmSync(folder, { recursive: true });
});

describe.each(['folder', 'S3-compatible store'])('A %s', (name) => {
  const store = () => stores[name] as FileStore;
  const content = Buffer.from('0123456789'.repeat(30_000));

  it('gives back what was put there, whole or a part of it', async () => {
    const key = newKey();
    await store().put(key, content);
    const whole = await store().get(key);
    expect(whole && (await buffer(whole)).equals(content)).toBe(true);
    const part = await store().get(key, { from: 3, to: 6 });
    expect(part && (await buffer(part)).toString()).toBe('3456');
  });

  it('has nothing under a key after it was removed, and removing again does no harm', async () => {
    const key = newKey();
    await store().put(key, content);
    await store().remove(key);
    await store().remove(key);
    expect(await store().get(key)).toBeNull();
  });
});

describe('A store', () => {
  it('that is refused says so, and of the file nothing', async () => {
    const refused = stores['S3-compatible store that knows another secret'] as FileStore;
    await expect(refused.put(newKey(), Buffer.from('secret words'))).rejects.toThrow(
      /^The file store answered 403 to PUT\.$/,
    );
  });

  it('in a folder takes no key that leads elsewhere, and leaves no half file', async () => {
    const store = stores.folder as FileStore;
    await expect(store.put('../../outside', Buffer.from('a'))).rejects.toThrow('no key');
    const names = readdirSync(join(folder, 'files'), { recursive: true, encoding: 'utf8' });
    expect(names.filter((name) => name.endsWith('.new'))).toEqual([]);
    expect(existsSync(join(folder, 'outside'))).toBe(false);
  });
});
