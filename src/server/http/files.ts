import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { AppError } from '#/lib/app-error.ts';
import { fileName } from '#/modules/evidence/file-kinds.ts';
import { findFileByLink } from '#/modules/evidence/queries/by-link.ts';
import { findFile } from '#/modules/evidence/queries/files.ts';
import { domainNow } from '#/server/clock.ts';
import { inReading } from '#/server/database.ts';
import { fileStore } from '#/server/files/store.ts';
import { findSession, SESSION_COOKIE } from '#/server/session.ts';
import { answerRefusal } from './answer.ts';
import { partOf } from './byte-range.ts';
import { cookieOf } from './cookies.ts';
import type { Asker } from './server.ts';

export const FILES = '/files/';
const ID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/**
 * A file, for those who may read the story it belongs to; for anybody else there is none. Whatever is in it, it is sent as
 * what we found it to be, and a browser that opens it by itself may run and load nothing.
 */
export async function serveFile(req: IncomingMessage, res: ServerResponse, asker: Asker): Promise<void> {
  const fileId = (req.url ?? '').slice(FILES.length).split('?')[0] ?? '';
  const person = await findSession(cookieOf(req.headers.cookie, SESSION_COOKIE));
  const now = await domainNow();
  const file =
    person && ID.test(fileId)
      ? await inReading(person.id, now, (db) => findFile({ db, now, personId: person.id }, fileId))
      : null;
  return sendFile(req, res, asker, { fileId, file });
}

const OF_A_LINK = /^\/teller\/([^/]{1,500})\/files\/([0-9a-f-]{36})$/;

/** Of which teller's link a path asks for which file; null for any other path. */
export function fileOfLink(path: string): { token: string; fileId: string } | null {
  const [, token, fileId] = OF_A_LINK.exec(path) ?? [];
  return token && fileId ? { token, fileId } : null;
}

/** A file, for who told the story it belongs to, by their link. Wrong links are counted here as they are everywhere. */
export async function serveFileByLink(
  req: IncomingMessage,
  res: ServerResponse,
  asker: Asker,
  link: { token: string; fileId: string },
): Promise<void> {
  const file = await findFileByLink({ now: await domainNow(), address: asker.address }, link).catch(
    (error: unknown) => {
      if (error instanceof AppError) return null;
      throw error;
    },
  );
  return sendFile(req, res, asker, { fileId: link.fileId, file });
}

type Found = Awaited<ReturnType<typeof findFile>>;

async function sendFile(
  req: IncomingMessage,
  res: ServerResponse,
  asker: Asker,
  { fileId, file }: { fileId: string; file: Found },
): Promise<void> {
  const missing = () =>
    answerRefusal(res, asker.requestId, { status: 404, code: 'NOT_FOUND', message: 'There is nothing here.' });
  if (!file) return missing();
  const { key, kind, mediaType, bytes } = file;
  const part = partOf(req.headers.range, bytes);
  if (part === 'none') return void res.writeHead(416, { 'content-range': `bytes */${bytes}` }).end();
  const content = req.method === 'HEAD' ? null : await fileStore().get(key, part ?? undefined);
  if (!content && req.method !== 'HEAD') return missing();

  const name = fileName(fileId, mediaType);
  res.writeHead(part ? 206 : 200, {
    'content-type': mediaType,
    'content-length': part ? part.to - part.from + 1 : bytes,
    'content-disposition': `${kind === 'document' ? 'attachment' : 'inline'}; filename="${name}"`,
    'content-security-policy': "sandbox; default-src 'none'",
    // What is taken back is gone at once, so nothing keeps it.
    'cache-control': 'private, no-store',
    'accept-ranges': 'bytes',
    ...(part ? { 'content-range': `bytes ${part.from}-${part.to}/${bytes}` } : {}),
  });
  if (!content) return void res.end();
  await pipeline(content, res).catch(() => res.destroy()); // whoever asked went away
}
