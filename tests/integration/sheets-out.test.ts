import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { uuidv7 } from '#/lib/uuid.ts';
import { readSheet } from '#/server/sheets/read-sheet.ts';
import { SHEET_LIMITS } from '#/server/sheets/sheet.ts';
import { ASKED, aStory } from '../support/evidence.ts';
import { aServer, aSession } from '../support/server.ts';
import { as, aWorld, owner, refusalOf, type TestPerson, type World } from '../support/world.ts';

const address = await aServer();

function send(world: World, by: TestPerson | null, way: 'table-in' | 'table-out', body: BodyInit, origin = address) {
  return aSession(by ?? world.people.dev).then((token) =>
    fetch(`${address}/api/agreements/${world.agreementId}/${way}`, {
      method: 'POST',
      headers: { origin, ...(by ? { cookie: `accord.session=${token}` } : {}) },
      body,
      redirect: 'manual',
    }),
  );
}

async function takenOut(world: World, by: TestPerson, format: 'csv' | 'xlsx' = 'csv') {
  const answer = await send(world, by, 'table-out', new URLSearchParams({ format }));
  expect(answer.status).toBe(200);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const { headings, rows } = readSheet(bytes);
  const stories = rows.map(({ cells }) => Object.fromEntries(headings.map((heading, at) => [heading, cells[at]])));
  return { answer, bytes, stories };
}

describe('What is taken out as a table', () => {
  it.each(['csv', 'xlsx'] as const)(
    'as %s comes as a file that nobody keeps, and everybody knows who took it',
    async (format) => {
      const world = await aWorld();
      const { dev, eleri, nadia } = world.people;
      await aStory(dev, world.agreementId, { text: '=HYPERLINK("http://elsewhere.example")' });
      const { answer, bytes, stories } = await takenOut(world, eleri, format);
      expect(answer.headers.get('content-disposition')).toMatch(
        /^attachment; filename="evidence-20\d\d-\d\d-\d\d\.(csv|xlsx)"$/,
      );
      expect(answer.headers.get('cache-control')).toContain('no-store');
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(stories).toMatchObject([
        {
          'The story': '=HYPERLINK("http://elsewhere.example")',
          'Consent is for': 'this agreement; joint reviews',
          'Posted by': 'Dev',
          Organisation: 'Lantern House',
        },
      ]);
      if (format === 'csv') expect(Buffer.from(bytes).toString('utf8')).toContain(`"'=HYPERLINK(`);
      const { entries } = await as(nadia).journal.list({ agreementId: world.agreementId });
      expect(entries[0]).toMatchObject({ who: 'Eleri', before: 'took ', link: 'one piece of evidence' });
    },
  );

  it('holds what the person may read and whose consent covers it; the rest is not there, or a gap without a word', async () => {
    const world = await aWorld();
    const { dev, rosa, nadia } = world.people;
    const post = (text: string, more: Parameters<typeof aStory>[2] = {}) =>
      aStory(dev, world.agreementId, { text, ...more });
    await post('SHARED words.');
    await post('INSIDE words.', { visibility: 'organisation' });
    await post('PRIVATE words.', { visibility: 'private' });
    const unasked = await post('UNASKED words.', { visibility: 'private', consent: { status: 'not asked' } });
    const looked = await post('LOOKED words.', { visibility: 'private' });
    await as(dev).evidence.askForALook({
      id: uuidv7(),
      agreementId: world.agreementId,
      evidenceId: looked,
      personId: nadia.id,
    });
    const gone = await post('GONE words.');
    await as(dev).evidence.withdraw({ id: uuidv7(), agreementId: world.agreementId, evidenceId: gone });
    await post('ENDED words.', { consent: { ...ASKED, endsOn: '2026-05-20' } });
    await owner.execute(sql`update evidence_placements set consent_ends_at = '2020-01-01' where agreement_id = ${world.agreementId}
      and evidence_id in (select id from evidence where text = 'ENDED words.')`);
    await owner.execute(sql`update evidence set consent_ends_at = '2020-01-01' where text = 'ENDED words.'`);
    const words = async (by: TestPerson) =>
      (await takenOut(world, by)).stories.map((row) => row['The story'] || row.Gap);

    expect((await words(nadia)).sort()).toEqual(['Consent has ended', 'SHARED words.', 'Taken back by who told it']);
    expect((await words(rosa)).sort()).toEqual([
      'Consent has ended',
      'INSIDE words.',
      'SHARED words.',
      'Taken back by who told it',
    ]);
    const own = await words(dev);
    expect(own).toContain('PRIVATE words.');
    expect(own.join()).not.toMatch(/UNASKED|GONE|ENDED/);
    expect(unasked).toBeTruthy();
  });

  it('tells what was taken back while it is written as a gap', async () => {
    const world = await aWorld();
    const { dev, nadia } = world.people;
    const evidenceId = await aStory(dev, world.agreementId);
    const { takenOutBy } = await as(nadia).sheets.takeOut({
      id: uuidv7(),
      agreementId: world.agreementId,
      format: 'csv',
    });
    await as(dev).evidence.withdraw({ id: uuidv7(), agreementId: world.agreementId, evidenceId });
    const { rows } = await as(nadia).sheets.takenRows({ agreementId: world.agreementId, takenOutBy });
    expect(rows[0]?.filter((cell) => cell !== '')).toEqual(['Taken back by who told it', '2026-05-15']);
  });

  it('goes on from page to page, and nobody gets a page whom the journal does not name', async () => {
    const world = await aWorld();
    const { dev, nadia, rosa, stranger } = world.people;
    const at = { agreementId: world.agreementId };
    await as(dev).sheets.bringIn({
      ...at,
      id: uuidv7(),
      importId: uuidv7(),
      which: 'all',
      matching: ['text'],
      rows: Array.from({ length: 1201 }, (_, row) => ({ at: row + 2, cells: [`Story ${row}.`] })),
      forAll: { consent: 'given', readers: 'agreement', perspective: 'resident', endsOn: '2028-05-15' },
    });
    const { stories } = await takenOut(world, nadia);
    expect(new Set(stories.map((row) => row['The story'])).size).toBe(1201);
    const { takenOutBy } = await as(nadia).sheets.takeOut({ ...at, id: uuidv7(), format: 'csv' });
    for (const other of [rosa, stranger])
      expect((await refusalOf(as(other).sheets.takenRows({ ...at, takenOutBy }))).code).toBe('NOT_FOUND');
    const later = '2026-05-15T11:30:00.000Z';
    expect((await refusalOf(as(nadia, later).sheets.takenRows({ ...at, takenOutBy }))).code).toBe('NOT_FOUND');
  }, 60_000);

  it('can be brought in again by somebody else as it is', async () => {
    const world = await aWorld();
    const { dev } = world.people;
    await aStory(dev, world.agreementId, {
      surprising: true,
      whatChanged: 'The desk opens.',
      happenedOn: '2026-05-01',
    });
    const { bytes } = await takenOut(world, dev, 'xlsx');
    const other = await aWorld();
    const read = await send(other, other.people.rosa, 'table-in', bytes as BodyInit);
    const sheet = await read.json();
    const { guessMatching } = await import('#/modules/sheets/matching.ts');
    const checked = await as(other.people.rosa).sheets.check({
      agreementId: other.agreementId,
      matching: guessMatching(sheet.headings),
      rows: sheet.rows,
      forAll: { consent: 'not asked', readers: 'organisation' },
    });
    expect(checked).toMatchObject({ good: 1, badRows: 0, readers: { agreement: 1 } });
  });

  it('is nobody’s without a session, or for who takes no part; and not sent from elsewhere', async () => {
    const world = await aWorld();
    const asked = new URLSearchParams({ format: 'csv' });
    const visitor = await send(world, null, 'table-out', asked);
    expect([visitor.status, visitor.headers.get('location')]).toEqual([303, expect.stringMatching(/^\/sign-in\?to=/)]);
    expect((await send(world, world.people.stranger, 'table-out', asked)).status).toBe(404);
    expect((await send(world, world.people.dev, 'table-out', asked, 'https://elsewhere.example')).status).toBe(403);
    const read = await fetch(`${address}/api/agreements/${world.agreementId}/table-out`, {
      headers: { cookie: `accord.session=${await aSession(world.people.dev)}` },
    });
    expect(read.status).toBe(405);
    expect((await as(world.people.dev).journal.list({ agreementId: world.agreementId })).entries).toEqual([]);
  });
});

describe('A file that is sent to be read', () => {
  it('comes back as the table in it, and nothing of it is kept', async () => {
    const world = await aWorld();
    const answer = await send(world, world.people.dev, 'table-in', 'Story,Date\n<script>alert(1)</script>,1/5/2026');
    expect(answer.headers.get('content-type')).toContain('application/json');
    expect(await answer.json()).toEqual({
      headings: ['Story', 'Date'],
      rows: [{ at: 2, cells: ['<script>alert(1)</script>', '1/5/2026'] }],
    });
  });

  it('is refused with a sentence where it is no table, and before it is read where one may not post or nobody is signed in', async () => {
    const world = await aWorld();
    const { dev, gwen, stranger } = world.people;
    const said = async (by: TestPerson | null, body: BodyInit) => {
      const answer = await send(world, by, 'table-in', body);
      return [answer.status, (await answer.json()).error.message];
    };
    expect(await said(dev, Buffer.from('Story\n\u00a3', 'latin1'))).toEqual([400, expect.stringContaining('UTF-8')]);
    expect(await said(dev, 'PK\u0003\u0004')).toEqual([400, expect.stringContaining('cannot be read')]);
    expect(await said(dev, 'x'.repeat(SHEET_LIMITS.file + 1))).toEqual([413, expect.any(String)]);
    expect(await said(gwen, 'Story\nx')).toEqual([403, expect.stringContaining('reader')]);
    expect((await said(stranger, 'Story\nx'))[0]).toBe(404);
    expect((await said(null, 'Story\nx'))[0]).toBe(401);
  });

  it('of nearly five megabytes is taken, also on its way in as rows; from nobody it is too long', async () => {
    const world = await aWorld();
    const story = 'She came to the desk and waited. '.repeat(70);
    const csv = `Story\n${Array.from({ length: 2000 }, (_, at) => `${at} ${story}`).join('\n')}`;
    const sheet = await (await send(world, world.people.dev, 'table-in', csv)).json();
    const body = JSON.stringify({
      agreementId: world.agreementId,
      matching: ['text'],
      rows: sheet.rows,
      forAll: { consent: 'not asked', readers: 'organisation', perspective: 'resident' },
    });
    const check = (cookie: string) =>
      fetch(`${address}/api/trpc/sheets.check`, {
        method: 'POST',
        headers: { origin: address, 'content-type': 'application/json', cookie },
        body,
      });
    const answer = await check(`accord.session=${await aSession(world.people.dev)}`);
    expect(await answer.json()).toMatchObject({ result: { data: { good: 2000, badRows: 0 } } });
    expect((await check('')).status).toBe(413);
  }, 60_000);
});
