import type { ServerResponse } from 'node:http';
import { sql } from 'drizzle-orm';
import { inScope } from '#/server/database.ts';
import { answerJson } from './answer.ts';

/** Whether this process can do its work: it can where the database answers. */
export async function serveHealth(res: ServerResponse): Promise<void> {
  const late = AbortSignal.timeout(3000);
  const outOfTime = new Promise<never>((_, reject) => late.addEventListener('abort', () => reject(new Error('late'))));
  try {
    const asked = inScope({ now: new Date().toISOString() }, (db) => db.execute(sql`select 1`));
    await Promise.race([asked, outOfTime]);
    answerJson(res, 200, { ok: true });
  } catch {
    answerJson(res, 503, { ok: false, message: 'The database does not answer.' });
  }
}
