import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { env } from '#/server/env.ts';
import { onceAProcess } from '#/server/once-a-process.ts';
import { FolderStore } from './folder-store.ts';
import { S3Store } from './s3-store.ts';

/** Where the content of files lies. A key says nothing of what lies under it. */
export interface FileStore {
  put(key: string, content: Buffer): Promise<void>;
  /** The content, or a part of it: both ends included. Null where there is none. */
  get(key: string, part?: { from: number; to: number }): Promise<NodeJS.ReadableStream | null>;
  remove(key: string): Promise<void>;
}

export const newKey = (): string => randomBytes(24).toString('hex');

/** The S3-compatible store that is set up, or else the folder of this machine. */
export const fileStore = (): FileStore =>
  onceAProcess('file store', () => {
    const { S3_ENDPOINT, S3_BUCKET, S3_REGION, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY, FILES_FOLDER } = env();
    if (S3_ENDPOINT && S3_BUCKET && S3_ACCESS_KEY_ID && S3_SECRET_ACCESS_KEY)
      return new S3Store({
        endpoint: S3_ENDPOINT,
        bucket: S3_BUCKET,
        region: S3_REGION,
        accessKeyId: S3_ACCESS_KEY_ID,
        secretAccessKey: S3_SECRET_ACCESS_KEY,
      });
    return new FolderStore(FILES_FOLDER ?? fileURLToPath(new URL('../../../.data/files', import.meta.url)));
  });
