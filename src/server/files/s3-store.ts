import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { AwsClient } from 'aws4fetch';
import type { FileStore } from './store.ts';

interface S3 {
  endpoint: string;
  bucket: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
}

const FOLDER = 'files/';
const PATIENCE = 60_000;

/** Files in a bucket of any store that speaks S3, addressed by path. */
export class S3Store implements FileStore {
  readonly #client: AwsClient;
  readonly #bucket: string;

  constructor({ endpoint, bucket, region, accessKeyId, secretAccessKey }: S3) {
    this.#client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 2 });
    this.#bucket = `${endpoint.replace(/\/+$/, '')}/${bucket}`;
  }

  async put(key: string, content: Buffer): Promise<void> {
    const headers = { 'content-type': 'application/octet-stream', 'content-length': String(content.length) };
    await this.#ask('PUT', key, { body: new Uint8Array(content), headers });
  }

  async get(key: string, part?: { from: number; to: number }): Promise<NodeJS.ReadableStream | null> {
    const headers = part ? { range: `bytes=${part.from}-${part.to}` } : undefined;
    const answer = await this.#ask('GET', key, headers ? { headers } : {}, [404]);
    if (answer.status === 404 || !answer.body) {
      await answer.body?.cancel();
      return null;
    }
    return Readable.fromWeb(answer.body as ReadableStream);
  }

  async remove(key: string): Promise<void> {
    await (await this.#ask('DELETE', key, {}, [404])).body?.cancel();
  }

  async #ask(method: string, key: string, init: RequestInit, alsoFine: number[] = []): Promise<Response> {
    const answer = await this.#client.fetch(`${this.#bucket}/${FOLDER}${key}`, {
      ...init,
      method,
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (answer.ok || alsoFine.includes(answer.status)) return answer;
    await answer.body?.cancel();
    throw new Error(`The file store answered ${answer.status} to ${method}.`);
  }
}
