import type { IncomingMessage } from 'node:http';

export const BODY_LIMIT = 1_000_000;

/** The body as text; null where it is longer than the limit, or the sender went away. */
export async function readBody(req: IncomingMessage, limit: number = BODY_LIMIT): Promise<string | null> {
  return (await readBytes(req, limit))?.toString('utf8') ?? null;
}

/** The body as it is. */
export function readBytes(req: IncomingMessage, limit: number = BODY_LIMIT): Promise<Buffer | null> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const take = (chunk: Buffer) => {
      size += chunk.length;
      if (size > limit) {
        req.off('data', take);
        req.resume();
        resolve(null);
      } else chunks.push(chunk);
    };
    req.on('data', take);
    req.once('end', () => resolve(Buffer.concat(chunks)));
    req.once('close', () => resolve(null));
    req.once('error', () => resolve(null));
  });
}
