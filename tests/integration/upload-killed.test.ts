import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import { afterAll, expect, test } from 'vitest';
import { sha256 } from '#/lib/hash.ts';
import { uuidv7 } from '#/lib/uuid.ts';
import { PART } from '#/modules/evidence/file-kinds.ts';
import { KillableApp } from '../support/killing.ts';

const app = new KillableApp();
afterAll(() => app.end());

const FILE = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(9 * PART), Buffer.from('%%EOF')]);

test('a file goes on where it was, whether the app, its database or both are killed in the middle of a part', async () => {
  await app.start();
  const [id, fileId, cookie] = [uuidv7(), uuidv7(), randomBytes(16).toString('hex')];
  const sql = postgres(app.ownerUrl, { max: 1, onnotice: () => {} });
  await sql`insert into persons (id, name, email) values (${id}, 'Dev', ${`${id}@test.example`})`;
  await sql`insert into sessions (session_token, user_id, expires) values (${sha256(cookie)}, ${id}, now() + interval '1 day')`;
  await sql.end();

  interface Arrived {
    received: number;
    isWhole: boolean;
  }
  const ask = async (path: string, init: RequestInit = {}): Promise<Arrived | null> => {
    const headers = { cookie: `accord.session=${cookie}`, origin: app.address };
    const answer = await fetch(`${app.address}/api/files/${fileId}${path}`, { ...init, headers }).catch(() => null);
    return answer?.ok ? ((await answer.json()) as Arrived) : null;
  };
  const send = (at: number) =>
    ask(`?size=${FILE.length}&at=${at}`, { method: 'POST', body: new Uint8Array(FILE.subarray(at, at + PART)) });
  /** What a device does: asks how far it came, and sends the next part, until an answer says that it is there. */
  const nextPart = async (): Promise<Arrived> => {
    for (;;) {
      const there = await ask('');
      const sent = there && (there.isWhole ? there : await send(there.received));
      if (sent) return sent;
      expect(app.died).toBeNull();
    }
  };

  for (const kill of ['database', 'app', 'both'] as const) {
    const before = await nextPart();
    const cut = send(before.received);
    if (kill !== 'app') app.killDatabase();
    if (kill !== 'database') {
      await app.killApp();
      await app.start();
    }
    await cut;
    expect((await nextPart()).received).toBeGreaterThan(before.received);
  }
  let arrived = await nextPart();
  while (!arrived.isWhole) arrived = await nextPart();
  expect(arrived.received).toBe(FILE.length);

  const owner = postgres(app.ownerUrl, { max: 1, onnotice: () => {} });
  const parts = await owner`select count(*)::int as left from evidence_upload_parts`;
  const [upload] = await owner`select size::int, bytes::int, media_type from evidence_uploads where id = ${fileId}`;
  await owner.end();
  expect(Array.from(parts)).toEqual([{ left: 0 }]);
  expect(upload).toEqual({ size: FILE.length, bytes: FILE.length, media_type: 'application/pdf' });
}, 120_000);
