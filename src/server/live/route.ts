import type { IncomingMessage, ServerResponse } from 'node:http';
import { sha256 } from '#/lib/hash.ts';
import { answerRefusal } from '#/server/http/answer.ts';
import { cookieOf } from '#/server/http/cookies.ts';
import type { Asker } from '#/server/http/server.ts';
import { findSessionByHash, SESSION_COOKIE } from '#/server/session.ts';
import type { LiveHub } from './hub.ts';

/** One stream of server-sent events a browser, for all agreements of the person. */
export async function serveLive(req: IncomingMessage, res: ServerResponse, asker: Asker, hub: LiveHub): Promise<void> {
  const { requestId } = asker;
  if (req.method !== 'GET')
    return answerRefusal(res, requestId, { status: 405, code: 'INVALID', message: 'This is only for listening.' });
  const token = cookieOf(req.headers.cookie, SESSION_COOKIE);
  const hash = token && token.length <= 500 ? sha256(token) : '';
  const person = hash ? await findSessionByHash(hash) : null;
  if (!person)
    return answerRefusal(res, requestId, { status: 401, code: 'UNAUTHENTICATED', message: 'Sign in to go on.' });
  if (!hub.mayJoin(person.id)) {
    res.setHeader('retry-after', '60');
    const message = 'Too many browsers listen for you at once. Close one of them.';
    return answerRefusal(res, requestId, { status: 429, code: 'LIMIT', message });
  }
  await hub.join(person.id, hash, res);
}
