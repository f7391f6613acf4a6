import type { IncomingMessage, ServerResponse } from 'node:http';
import { AppError, type ErrorCode } from '#/lib/app-error.ts';
import {
  type Arrived,
  announceContent,
  arrived,
  dropUpload,
  noteInspected,
  takePart,
  wholeOf,
} from '#/modules/evidence/commands/uploads.ts';
import { domainNow } from '#/server/clock.ts';
import { inScope } from '#/server/database.ts';
import { asAppError } from '#/server/database-errors.ts';
import { inspect } from '#/server/files/inspect.ts';
import { fileStore, newKey } from '#/server/files/store.ts';
import { FILES_PER_PERSON, withinLimit } from '#/server/limits.ts';
import { findSender, SENDER_HEADER, SESSION_COOKIE } from '#/server/session.ts';
import { answerJson, answerRefusal } from './answer.ts';
import { readBytes } from './body.ts';
import { cookieOf } from './cookies.ts';
import type { Asker } from './server.ts';

export const UPLOADS = '/api/files/';
const ID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

const STATUS: Partial<Record<ErrorCode, number>> = { UNAUTHENTICATED: 401, NOT_FOUND: 404, LIMIT: 429 };

/**
 * Takes a file part by part: `POST /api/files/<id>?size=…&at=…`, answered with how much is here, which `GET` answers too.
 * With the last part the whole is looked at; what is refused is gone, and the answer says why.
 */
export async function serveUploads(req: IncomingMessage, res: ServerResponse, asker: Asker): Promise<void> {
  try {
    answerJson(res, 200, await upload(req));
  } catch (error) {
    const known = error instanceof AppError ? error : asAppError(error);
    if (!known) throw error;
    const { code, message } = known;
    answerRefusal(res, asker.requestId, { status: STATUS[code] ?? 400, code, message });
  }
}

async function upload(req: IncomingMessage): Promise<Arrived> {
  const { pathname, searchParams } = new URL(req.url ?? '/', 'http://inside');
  const fileId = pathname.slice(UPLOADS.length);
  if (!ID.test(fileId)) throw new AppError('NOT_FOUND', 'There is nothing here.');
  const person = await findSender(cookieOf(req.headers.cookie, SESSION_COOKIE), req.headers[SENDER_HEADER]?.toString());
  if (!person) throw new AppError('UNAUTHENTICATED', 'Sign in to go on. What you wrote stays here.');
  const now = await domainNow();
  const asPerson = <T>(work: (ctx: Parameters<typeof takePart>[0]) => Promise<T>) =>
    inScope({ now, personId: person.id }, (db) => work({ db, now, personId: person.id }));

  if (req.method !== 'POST') return (await asPerson((ctx) => arrived(ctx, fileId))) ?? { received: 0, isWhole: false };
  const [size, at] = [Number(searchParams.get('size')), Number(searchParams.get('at'))];
  if (!Number.isSafeInteger(size) || !Number.isSafeInteger(at) || at < 0)
    throw new AppError('INVALID', 'This could not be read.');
  const bytes = await readBytes(req);
  if (!bytes) throw new AppError('INVALID', 'This is too long to be sent at once.');
  if (at === 0 && !(await asPerson((ctx) => arrived(ctx, fileId))) && !(await withinLimit(FILES_PER_PERSON, person.id)))
    throw new AppError('LIMIT', 'These are many files for one day. They are tried again later.');
  const here = await asPerson((ctx) => takePart(ctx, { fileId, size, at, bytes }));
  if (here.isWhole || here.received < size) return here;
  return inspectOnce(`${person.id} ${fileId}`, () => inspectWhole(fileId, size, asPerson));
}

const underWay = new Map<string, Promise<Arrived>>();
/** Each holds a whole file in memory. */
const MOST_INSPECTED = 4;

/** A last part that is sent again waits for what is under way: a file is looked at once, and few at a time. */
function inspectOnce(name: string, look: () => Promise<Arrived>): Promise<Arrived> {
  const known = underWay.get(name);
  if (known) return known;
  if (underWay.size >= MOST_INSPECTED)
    throw new AppError('LIMIT', 'Others are sending files just now. Yours is tried again later.');
  const run = look().finally(() => underWay.delete(name));
  underWay.set(name, run);
  return run;
}

type AsPerson = <T>(work: (ctx: Parameters<typeof takePart>[0]) => Promise<T>) => Promise<T>;

/** Outside any transaction: looking at a large picture takes seconds, and holds nobody up. */
async function inspectWhole(fileId: string, size: number, asPerson: AsPerson): Promise<Arrived> {
  const there = await asPerson((ctx) => arrived(ctx, fileId));
  if (!there || there.isWhole) return there ?? { received: 0, isWhole: false };
  const content = await asPerson((ctx) => wholeOf(ctx, fileId));
  const found = await inspect(content).catch(async (error: unknown) => {
    await asPerson((ctx) => dropUpload(ctx, fileId));
    throw error;
  });
  const key = newKey();
  await asPerson((ctx) => announceContent(ctx, key));
  await fileStore().put(key, found.content);
  await asPerson((ctx) => noteInspected(ctx, fileId, key, found));
  return { received: size, isWhole: true };
}
