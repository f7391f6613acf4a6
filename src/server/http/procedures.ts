import type { IncomingMessage, ServerResponse } from 'node:http';
import { nodeHTTPRequestHandler } from '@trpc/server/adapters/node-http';
import { appRouter } from '#/router.ts';
import { SEAT_COOKIE } from '#/server/seat-key.ts';
import { SEAT_HEADER, type SentBy, sentBy } from '#/server/sender.ts';
import { SENDER_HEADER, SESSION_COOKIE } from '#/server/session.ts';
import type { RequestContext } from '#/server/trpc.ts';
import { answerRefusal } from './answer.ts';
import { BODY_LIMIT, readBody } from './body.ts';
import { cookieOf } from './cookies.ts';
import type { Asker } from './server.ts';

export const PROCEDURES = '/api/trpc/';

/** What takes a whole table, of up to 5 MB of text as it is written in JSON. */
const TAKES_TABLES = new Set(['sheets.check', 'sheets.bringIn']);
const TABLE_LIMIT = 8_000_000;

/** How long the body of what is sent to this path may be. */
export function procedureLimit(path: string): number {
  return TAKES_TABLES.has(path.slice(PROCEDURES.length)) ? TABLE_LIMIT : BODY_LIMIT;
}

/** Serves the router. The body is read here, so that what is too long or no JSON is said so before anything begins. */
export async function serveProcedures(req: IncomingMessage, res: ServerResponse, asker: Asker): Promise<void> {
  const path = (req.url ?? '').slice(PROCEDURES.length).split('?')[0] ?? '';
  if (req.method === 'POST') {
    const limit = procedureLimit(PROCEDURES + path);
    // Who is nobody here sends nothing long.
    const body = await readBody(req, limit > BODY_LIMIT && !(await senderOf(req)).person ? BODY_LIMIT : limit);
    if (body === null)
      return answerRefusal(res, asker.requestId, {
        status: 413,
        code: 'INVALID',
        message: 'This is too long to be sent. Shorten it, and send it again.',
      });
    if (!isJson(body))
      return answerRefusal(res, asker.requestId, { status: 400, code: 'INVALID', message: 'This could not be read.' });
    Object.assign(req, { body });
  }
  res.setHeader('cache-control', 'no-store');
  await nodeHTTPRequestHandler({
    req,
    res,
    path: decode(path),
    router: appRouter,
    allowBatching: false,
    createContext: async (): Promise<RequestContext> => ({
      requestId: asker.requestId,
      address: asker.address,
      ...(await senderOf(req)),
    }),
  });
}

/** Who sends this, by what came with it. */
export function senderOf({ headers }: IncomingMessage): Promise<SentBy> {
  return sentBy({
    sessionToken: cookieOf(headers.cookie, SESSION_COOKIE),
    seatToken: cookieOf(headers.cookie, SEAT_COOKIE),
    forPerson: headers[SENDER_HEADER]?.toString(),
    forSeat: headers[SEAT_HEADER]?.toString(),
  });
}

function isJson(text: string): boolean {
  if (text === '') return true;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
