import type { IncomingMessage, ServerResponse } from 'node:http';
import { domainNow } from '#/server/clock.ts';
import { answerRefusal } from '#/server/http/answer.ts';
import { cookieOf } from '#/server/http/cookies.ts';
import type { Asker } from '#/server/http/server.ts';
import { SEAT_COOKIE, seatKeyOf } from '#/server/seat-key.ts';
import { findSessionByHash, SESSION_COOKIE } from '#/server/session.ts';
import type { Listener } from './room-door.ts';
import type { LiveRooms } from './rooms.ts';

const PATH = /^\/api\/meetings\/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\/live$/;

/** The review whose room a path leads to. */
export const roomOf = (path: string): string | null => PATH.exec(path)?.[1] ?? null;

/** One stream of server-sent events a screen: what is revealed in a live meeting, and who is there. */
export async function serveRoom(
  req: IncomingMessage,
  res: ServerResponse,
  { asker, reviewId, rooms }: { asker: Asker; reviewId: string; rooms: LiveRooms },
): Promise<void> {
  const refuse = (status: number, code: 'INVALID' | 'UNAUTHENTICATED' | 'LIMIT' | 'NOT_FOUND', message: string) =>
    answerRefusal(res, asker.requestId, { status, code, message });
  if (req.method !== 'GET') return refuse(405, 'INVALID', 'This is only for listening.');
  const query = new URL(req.url ?? '/', 'http://localhost').searchParams.get('after') ?? '0';
  if (!/^\d{1,9}$/.test(query)) return refuse(400, 'INVALID', 'This could not be read.');
  const listeners = await listenersOf(req);
  if (listeners.length === 0) return refuse(401, 'UNAUTHENTICATED', 'Sign in to go on.');
  for (const who of listeners) {
    const joined = await rooms.join(who, reviewId, Number(query), res);
    if (joined === 'joined') return;
    if (joined === 'too many') {
      res.setHeader('retry-after', '60');
      return refuse(429, 'LIMIT', 'Too many screens listen for you at once. Close one of them.');
    }
  }
  return refuse(404, 'NOT_FOUND', 'There is nothing here.');
}

/** As whom somebody may be let in: by their session, or else by the key to a guest's seat. */
async function listenersOf(req: IncomingMessage): Promise<Listener[]> {
  const session = seatKeyOf(cookieOf(req.headers.cookie, SESSION_COOKIE));
  const key = seatKeyOf(cookieOf(req.headers.cookie, SEAT_COOKIE));
  const person = session ? await findSessionByHash(session) : null;
  return [
    ...(person && session ? [{ personId: person.id, sessionHash: session }] : []),
    ...(key ? [{ keyHash: key }] : []),
  ];
}

/** The server's time, for a screen that sets its clock by it. */
export async function serveClock(res: ServerResponse): Promise<void> {
  const text = JSON.stringify({ now: await domainNow() });
  res
    .writeHead(200, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(text),
      'cache-control': 'no-store',
    })
    .end(text);
}
