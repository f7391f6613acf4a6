import type { IncomingMessage, ServerResponse } from 'node:http';
import { caller } from '#/caller.ts';
import { AppError } from '#/lib/app-error.ts';
import type { Asker } from './server.ts';

const FEED = /^\/calendar\/([A-Za-z0-9_-]{1,200})\.ics$/;
export const CALENDARS = '/calendar/';

/** An agreement's meetings for a calendar that holds a private address. It tells a wrong address from no other. */
export async function serveCalendar(req: IncomingMessage, res: ServerResponse, asker: Asker): Promise<void> {
  const answer = (status: number, type: string, text: string, more: Record<string, string> = {}) =>
    res
      .writeHead(status, {
        'content-type': `${type}; charset=utf-8`,
        'content-length': Buffer.byteLength(text),
        'cache-control': 'private, no-store',
        'referrer-policy': 'no-referrer',
        'x-robots-tag': 'noindex, nofollow',
        ...more,
      })
      .end(req.method === 'HEAD' ? undefined : text);
  if (req.method !== 'GET' && req.method !== 'HEAD')
    return void answer(405, 'text/plain', 'This is only for reading.', { allow: 'GET, HEAD' });
  const token = FEED.exec((req.url ?? '').split('?', 1)[0] ?? '')?.[1] ?? '';
  try {
    const feed = await caller({ ...asker, person: null }).reviews.calendarFeed({ token });
    answer(200, 'text/calendar', feed, { 'content-disposition': 'inline; filename="reviews.ics"' });
  } catch (error) {
    const code = error instanceof Error && error.cause instanceof AppError ? error.cause.code : null;
    if (code === 'LIMIT')
      return void answer(429, 'text/plain', 'This was asked for too often. Wait an hour.', { 'retry-after': '3600' });
    if (code !== 'NOT_FOUND') throw error;
    answer(404, 'text/plain', 'There is no calendar here.');
  }
}
