import { existsSync, readdirSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { caller } from '#/caller.ts';
import { uuidv7 } from '#/lib/uuid.ts';
import { eraseExpired } from '#/modules/evidence/commands/erase-expired.ts';
import { sweepFiles, sweepGone } from '#/modules/evidence/commands/sweep-files.ts';
import { LONGEST_FILE, PART } from '#/modules/evidence/file-kinds.ts';
import type { Served } from '#/server/main.ts';
import { aServer } from '../support/browser.ts';
import { filesFolder } from '../support/database.ts';
import { ASKED, aStory } from '../support/evidence.ts';
import { aDeviceOf } from '../support/files.ts';
import { aPhoto, aSound } from '../support/hostile-files.ts';
import { aTellersLink } from '../support/teller.ts';
import { as, aWorld, NOW, owner, refusalOf, type TestPerson } from '../support/world.ts';

let server: Served;
let photo: Buffer;
beforeAll(async () => {
  server = await aServer();
  photo = await aPhoto();
});
afterAll(() => server.close());

/** Domain time on this server is the real time. */
const now = () => new Date().toISOString();
const PDF = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(3 * PART, 'a'), Buffer.from('%%EOF')]);

async function aPiece(more: Parameters<typeof aStory>[2] = {}) {
  const world = await aWorld();
  const evidenceId = await aStory(world.people.dev, world.agreementId, more, now());
  const dev = await aDeviceOf(world.people.dev, server.address);
  return { ...world, dev, piece: { agreementId: world.agreementId, evidenceId } };
}

const contents = () =>
  existsSync(filesFolder)
    ? readdirSync(filesFolder, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('/'))
    : [];

const rowsOf = async (fileId: string) => {
  const [row] = await owner.execute<{
    key: string;
    rows: number;
  }>(sql`select min(key) as key, count(*)::int as rows from (
    select key from evidence_files where id = ${fileId}::uuid union all select key from evidence_uploads where id = ${fileId}::uuid) f`);
  return { key: row?.key ?? '', rows: row?.rows ?? 0 };
};

describe('A file on its way', () => {
  it('is whole once its last part is here, and goes on where a lost network left it', async () => {
    const { dev } = await aPiece();
    const fileId = uuidv7();
    expect(await dev.arrived(fileId)).toMatchObject({ received: 0, isWhole: false });
    expect(await dev.sendPart(fileId, PDF, 0)).toMatchObject({ received: PART, isWhole: false });
    expect(await dev.sendPart(fileId, PDF, 0), 'a part sent twice').toMatchObject({ received: PART });
    expect(await dev.sendPart(fileId, PDF, 2 * PART), 'a part too soon').toMatchObject({ received: PART });
    expect(await dev.arrived(fileId)).toMatchObject({ received: PART });
    expect(await dev.send(PDF, fileId)).toMatchObject({ received: PDF.length, isWhole: true });
    expect(await dev.send(PDF, fileId), 'all of it again').toMatchObject({ isWhole: true });
  });

  it('is its sender’s alone, and comes from our own pages', async () => {
    const { dev, people, piece } = await aPiece();
    const sam = await aDeviceOf(people.sam, server.address);
    const { fileId } = await dev.send(photo);
    expect(await sam.arrived(fileId)).toMatchObject({ received: 0 });
    const own = await aStory(people.sam, piece.agreementId, {}, now());
    expect(
      await refusalOf(as(people.sam).evidence.addFile({ id: uuidv7(), ...piece, evidenceId: own, fileId })),
    ).toMatchObject({ code: 'NOT_FOUND' });
    const strange = { headers: { origin: 'https://elsewhere.example' } };
    expect((await dev.sendPart(uuidv7(), photo, 0, photo.length, strange)).status).toBe(403);
    const visitor = await fetch(`${server.address}/api/files/${uuidv7()}?size=3&at=0`, {
      method: 'POST',
      body: 'abc',
      headers: { origin: server.address },
    });
    expect(visitor.status).toBe(401);
  });

  it('that is too long, or longer than it said, is refused', async () => {
    const { dev } = await aPiece();
    expect(await dev.sendPart(uuidv7(), photo, 0, LONGEST_FILE + 1)).toMatchObject({
      status: 400,
      message: 'A file can have 25 MB at most.',
    });
    expect((await dev.sendPart(uuidv7(), PDF, 0, 10)).status).toBe(400);
  });

  it('that is refused leaves nothing behind, and says why', async () => {
    const { dev } = await aPiece();
    const before = contents().length;
    const { fileId, status, message } = await dev.send(Buffer.from('<svg onload="alert(1)"/>'));
    expect(status).toBe(400);
    expect(message).toMatch(/This is something else/);
    expect(await rowsOf(fileId)).toMatchObject({ rows: 0 });
    expect(contents()).toHaveLength(before);
  });

  it('is one of twenty of a person’s at most', async () => {
    const { dev } = await aPiece();
    for (let at = 0; at < 20; at += 1) expect((await dev.sendPart(uuidv7(), PDF, 0)).status).toBe(200);
    expect((await dev.sendPart(uuidv7(), PDF, 0)).status).toBe(429);
  });

  it('that nobody goes on with is given up after two days, with its content', async () => {
    const { dev } = await aPiece();
    const { fileId } = await dev.send(photo);
    const { key } = await rowsOf(fileId);
    expect(contents().some((name) => name.endsWith(key))).toBe(true);
    await sweepFiles(new Date(Date.now() + 47 * 3_600_000).toISOString());
    expect(await rowsOf(fileId)).toMatchObject({ rows: 1 });
    await sweepFiles(new Date(Date.now() + 49 * 3_600_000).toISOString());
    expect(await rowsOf(fileId)).toMatchObject({ rows: 0 });
    expect(contents().some((name) => name.endsWith(key))).toBe(false);
  });

  it('whose content was put down when the process ended is taken out after an hour', async () => {
    const key = 'ab'.repeat(24);
    const { fileStore } = await import('#/server/files/store.ts');
    await owner.execute(sql`select set_config('app.moment', ${now()}, false)`);
    await owner.execute(sql`insert into files_gone values (${key}, now() + interval '1 hour')`);
    await fileStore().put(key, photo);
    await sweepGone(now());
    expect(contents().some((name) => name.endsWith(key))).toBe(true);
    await sweepGone(new Date(Date.now() + 3_700_000).toISOString());
    expect(contents().some((name) => name.endsWith(key))).toBe(false);
  });
});

describe('A file of a piece', () => {
  it('is read by those who may read the piece, as what it is and as nothing that runs', async () => {
    const { dev, people, piece } = await aPiece();
    const fileId = await dev.add(piece, photo, { about: 'The letters in the drawer.' });
    const sam = await aDeviceOf(people.sam, server.address);
    const answer = await sam.ask(`/files/${fileId}`);
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
      'cross-origin-resource-policy': 'same-origin',
      'content-disposition': `inline; filename="accord-${fileId.slice(-8)}.jpg"`,
    });
    expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(1000);
    const { files } = await as(people.sam, now()).evidence.get(piece);
    expect(files).toMatchObject([{ id: fileId, kind: 'picture', about: 'The letters in the drawer.', width: 640 }]);
    const pdf = await dev.add(piece, PDF);
    expect((await sam.ask(`/files/${pdf}`)).headers.get('content-disposition')).toMatch(/^attachment/);
  });

  it('can be read in parts, as a player does', async () => {
    const { dev, piece } = await aPiece();
    const sound = aSound();
    const fileId = await dev.add(piece, sound, { transcript: 'She asks who to hand it to.' });
    const part = await dev.ask(`/files/${fileId}`, { headers: { range: 'bytes=4-7' } });
    expect(part.status).toBe(206);
    expect(part.headers.get('content-range')).toBe(`bytes 4-7/${sound.length}`);
    expect(Buffer.from(await part.arrayBuffer()).equals(sound.subarray(4, 8))).toBe(true);
    const beyond = await dev.ask(`/files/${fileId}`, { headers: { range: `bytes=${sound.length}-` } });
    expect(beyond.status).toBe(416);
  });

  it('does not exist for a stranger, a visitor, or whoever may not read the piece', async () => {
    const { dev, people, piece } = await aPiece({ visibility: 'organisation', consent: { ...ASKED, scope: [] } });
    const fileId = await dev.add(piece, photo);
    const elsewhere = (await aWorld()).people.nadia;
    for (const who of [people.sam, people.kit, people.stranger, elsewhere])
      expect((await (await aDeviceOf(who, server.address)).ask(`/files/${fileId}`)).status).toBe(404);
    expect((await (await aDeviceOf(people.rosa, server.address)).ask(`/files/${fileId}`)).status).toBe(200);
    expect((await fetch(`${server.address}/files/${fileId}`)).status).toBe(404);
    expect((await dev.ask('/files/../../etc/passwd')).status).toBe(404);
    expect((await dev.ask('/files/%2e%2e%2fsecrets.json')).status).toBe(404);
  });

  it('is added, described and taken away by its author alone, each once', async () => {
    const { dev, people, piece } = await aPiece();
    const sam = await aDeviceOf(people.sam, server.address);
    const { fileId } = await sam.send(photo);
    const act = () => ({ id: uuidv7(), ...piece });
    expect(await refusalOf(as(people.sam, now()).evidence.addFile({ ...act(), fileId }))).toMatchObject({
      code: 'FORBIDDEN',
    });
    const own = await dev.add(piece, photo);
    expect(await refusalOf(as(people.dev, now()).evidence.addFile({ ...act(), fileId: own }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    const said = { ...act(), fileId: own, about: 'A drawer.' };
    expect(await refusalOf(as(people.sam, now()).evidence.describeFile(said))).toMatchObject({ code: 'FORBIDDEN' });
    await as(people.dev, now()).evidence.describeFile(said);
    expect((await as(people.sam, now()).evidence.get(piece)).files[0]?.about).toBe('A drawer.');
    expect(await refusalOf(as(people.sam, now()).evidence.removeFile({ ...act(), fileId: own }))).toMatchObject({
      code: 'FORBIDDEN',
    });
    const { key } = await rowsOf(own);
    await as(people.dev, now()).evidence.removeFile({ ...act(), fileId: own });
    expect((await dev.ask(`/files/${own}`)).status).toBe(404);
    await vi.waitFor(() => expect(contents().some((name) => name.endsWith(key))).toBe(false), { timeout: 5000 });
  });

  it('what others have read of it stays below what is said anew; what its author alone has read does not', async () => {
    const { dev, people, piece } = await aPiece();
    const fileId = await dev.add(piece, photo, { about: 'A drawer.' });
    const say = (about: string) =>
      as(people.dev, now()).evidence.describeFile({ id: uuidv7(), ...piece, fileId, about });
    await say('A drawer.');
    await say('A desk with a drawer.');
    const [file] = (await as(people.sam, now()).evidence.get(piece)).files;
    expect(file).toMatchObject({ about: 'A desk with a drawer.', saidBefore: [{ about: 'A drawer.' }] });

    const own = { ...piece, evidenceId: await aStory(people.dev, piece.agreementId, { visibility: 'private' }, now()) };
    const ownFile = await dev.add(own, photo, { about: 'Mrs Abbott’s drawer.' });
    const sayOwn = (about: string) =>
      as(people.dev, now()).evidence.describeFile({ id: uuidv7(), ...own, fileId: ownFile, about });
    const share = (visibility: 'organisation' | 'agreement') =>
      as(people.dev, now()).evidence.share({ id: uuidv7(), ...own, visibility });
    const earlier = async (who: TestPerson) =>
      (await as(who, now()).evidence.get(own)).files[0]?.saidBefore.map(({ about }) => about);
    await sayOwn('A drawer in Elm Street.');
    expect(await earlier(people.dev)).toEqual([]);
    await share('organisation');
    await sayOwn('A drawer.');
    await share('agreement');
    // Who only now comes to read it does not read what was put right before that.
    expect([await earlier(people.rosa), await earlier(people.sam)]).toEqual([['A drawer in Elm Street.'], []]);
  });

  it('is one of ten at most', async () => {
    const { dev, people, piece } = await aPiece();
    const small = Buffer.from('%PDF-1.7\n%%EOF');
    for (let at = 0; at < 10; at += 1) await dev.add(piece, small);
    const { fileId } = await dev.send(small);
    expect(await refusalOf(as(people.dev, now()).evidence.addFile({ id: uuidv7(), ...piece, fileId }))).toMatchObject({
      code: 'INVALID',
    });
  });
});

describe('The files of a story', () => {
  it('are counted on its slip and told in a table, and sent to who told it by their link alone, until it is taken back', async () => {
    const { dev, people, piece } = await aPiece();
    const other = await aPiece();
    const fileId = await dev.add(piece, photo, { about: 'A drawer.' });
    await dev.add(piece, aSound(), { transcript: 'It squeaks.' });
    await dev.add(piece, aSound());
    const [slip] = (await as(people.sam, now()).evidence.list({ agreementId: piece.agreementId })).items;
    expect(slip?.files).toEqual({ picture: 1, sound: 2 });

    const { agreementId } = piece;
    const { takenOutBy } = await as(people.sam, now()).sheets.takeOut({ id: uuidv7(), agreementId, format: 'csv' });
    const { rows } = await as(people.sam, now()).sheets.takenRows({ agreementId, takenOutBy });
    expect(rows[0]?.find((cell) => cell.startsWith('Photo'))).toBe(
      'Photo: A drawer.\nSound: It squeaks.\nSound: nobody has said yet what it holds',
    );

    const token = await aTellersLink(people.dev, agreementId, piece.evidenceId);
    const byLink = caller({ requestId: 'test', address: uuidv7(), person: null, now: now() }).evidence;
    expect((await byLink.asTeller({ token })).files).toMatchObject([
      { id: fileId, kind: 'picture', about: 'A drawer.' },
      { kind: 'sound' },
      { kind: 'sound' },
    ]);
    expect(JSON.stringify(await byLink.asTeller({ token }))).not.toContain((await rowsOf(fileId)).key);
    const sent = await fetch(`${server.address}/teller/${token}/files/${fileId}`);
    expect([sent.status, sent.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
    expect(sent.headers.get('referrer-policy')).toBe('no-referrer');
    const otherFile = await other.dev.add(other.piece, photo);
    for (const path of [`${token}/files/${otherFile}`, `${uuidv7()}/files/${fileId}`, `${token}/files/${uuidv7()}`])
      expect((await fetch(`${server.address}/teller/${path}`)).status).toBe(404);
    await byLink.tellerWithdraws({ id: uuidv7(), token });
    expect((await byLink.asTeller({ token })).files).toEqual([]);
    expect((await fetch(`${server.address}/teller/${token}/files/${fileId}`)).status).toBe(404);
  });
});

describe('What is taken back', () => {
  it('takes the row and what was said of the file with it at once, and its content right after', async () => {
    const { dev, people, piece } = await aPiece();
    const fileId = await dev.add(piece, photo, { about: 'Quillabout in a drawer.' });
    const sound = await dev.add(piece, aSound(), { transcript: 'Quilltranscript said.' });
    const keys = [(await rowsOf(fileId)).key, (await rowsOf(sound)).key];
    expect(contents().filter((name) => keys.some((key) => name.endsWith(key)))).toHaveLength(2);
    await as(people.dev, now()).evidence.withdraw({ id: uuidv7(), ...piece });
    for (const id of [fileId, sound]) {
      expect((await dev.ask(`/files/${id}`)).status).toBe(404);
      expect(await rowsOf(id)).toMatchObject({ rows: 0 });
    }
    await vi.waitFor(() => expect(contents().filter((name) => keys.some((key) => name.endsWith(key)))).toEqual([]), {
      timeout: 5000,
    });
    expect((await as(people.sam, now()).evidence.get(piece)).files).toEqual([]);
    const late = await dev.send(photo);
    expect(
      await refusalOf(as(people.dev, now()).evidence.addFile({ id: uuidv7(), ...piece, fileId: late.fileId })),
    ).toMatchObject({ code: 'CONFLICT' });
  });

  it('is sealed with its piece when consent has ended, and erased a month later', async () => {
    const { dev, people, piece } = await aPiece({ consent: { ...ASKED, endsOn: '2028-05-15' } });
    const fileId = await dev.add(piece, photo, { about: 'A drawer.' });
    const { key } = await rowsOf(fileId);
    const sealed = '2028-05-17T10:00:00.000Z';
    expect((await as(people.dev, sealed).evidence.get(piece)).files).toEqual([]);
    const over = '2028-07-17T10:00:00.000Z';
    await eraseExpired(over);
    await sweepFiles(over);
    expect(await rowsOf(fileId)).toMatchObject({ rows: 0 });
    expect(contents().some((name) => name.endsWith(key))).toBe(false);
    expect(NOW < sealed).toBe(true);
  });
});
