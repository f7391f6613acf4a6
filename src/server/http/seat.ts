import type { IncomingMessage, ServerResponse } from 'node:http';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { derivedUuid } from '#/lib/derived-uuid.ts';
import { sha256 } from '#/lib/hash.ts';
import { line } from '#/lib/words.ts';
import { domainNow } from '#/server/clock.ts';
import { inScope } from '#/server/database.ts';
import { WRONG_TOKENS, withinLimit } from '#/server/limits.ts';
import { newSeatToken, SEAT_COOKIE, SEAT_LASTS_SECONDS } from '#/server/seat-key.ts';
import { answerRefusal } from './answer.ts';
import { readBody } from './body.ts';
import type { Asker } from './server.ts';
import type { Site } from './site.ts';

export const SEAT = '/api/seat';

const TakeSeatInput = z.object({
  token: z.string().min(1).max(200),
  /** The sender's own secret: with it a retry takes the same seat, and without it nobody else does. */
  knock: z.uuid(),
  name: line(80, 'Choose a name.'),
});

/** Lets a guest in by the link in hand, once, and gives their browser the key to their seat. */
export async function serveSeat(req: IncomingMessage, res: ServerResponse, asker: Asker, site: Site): Promise<void> {
  const refuse = (status: number, code: 'INVALID' | 'NOT_FOUND' | 'LIMIT', message: string) =>
    answerRefusal(res, asker.requestId, { status, code, message });
  if (req.method !== 'POST') return refuse(405, 'INVALID', 'This is only for sending.');
  const input = TakeSeatInput.safeParse(read(await readBody(req, 10_000)));
  if (!input.success) return refuse(400, 'INVALID', input.error.issues[0]?.message ?? 'This could not be read.');
  const { token, knock, name } = input.data;
  // Everybody in the room knows the seat by its id, so the id must not tell what opens it.
  const seatId = derivedUuid('seat of a guest', token, knock);
  const key = newSeatToken();
  const until = new Date(Date.now() + SEAT_LASTS_SECONDS * 1000).toISOString();
  const [taken] = await inScope({ now: await domainNow() }, (db) =>
    db.execute<{ agreement_id: string | null; review_id: string | null }>(
      sql`select * from access.take_seat(${sha256(token)}, ${sha256(key)}, ${seatId}::uuid, ${name}, ${until}::timestamptz)`,
    ),
  );
  if (!taken) {
    if (!(await withinLimit(WRONG_TOKENS, asker.address)))
      return refuse(429, 'LIMIT', 'Too many links were tried from here that lead nowhere. Wait an hour.');
    return refuse(404, 'NOT_FOUND', 'This link was used, withdrawn or has grown old. Ask for another one.');
  }
  if (!taken.review_id) return refuse(429, 'LIMIT', 'Every seat of this meeting is taken. Your link is kept.');
  const text = JSON.stringify({ agreementId: taken.agreement_id, reviewId: taken.review_id, seatId });
  res
    .writeHead(200, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(text),
      'cache-control': 'no-store',
      'set-cookie': `${SEAT_COOKIE}=${key}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${SEAT_LASTS_SECONDS}${site.isHttps ? '; Secure' : ''}`,
    })
    .end(text);
}

function read(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return null;
  }
}
