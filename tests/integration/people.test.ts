import { describe, expect, it } from 'vitest';
import { sha256 } from '#/lib/hash.ts';
import { uuidv7 } from '#/lib/uuid.ts';
import { sessions } from '#/modules/people/tables.ts';
import { findSession } from '#/server/session.ts';
import { sessionIdOf, startSession } from '#/server/sessions.ts';
import { aPerson, as, aWorld, owner, refusalOf, seenBy } from '../support/world.ts';

const LINUX = 'Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0';
const idOf = ({ token }: { token: string }) => sessionIdOf(sha256(token));

describe('What a person is', () => {
  it('is told to themselves, with the address nobody else is told', async () => {
    const rosa = await aPerson('Rosa');
    expect(await as(rosa).people.me()).toEqual({
      id: rosa.id,
      name: 'Rosa',
      email: rosa.email,
      language: 'en',
      silenced: [],
    });
    expect(await refusalOf(as(null).people.me())).toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('a person names themselves, and a second time is no harm', async () => {
    const [rosa, sam] = [await aPerson('Rosa'), await aPerson('Sam')];
    const act = { id: uuidv7(), name: '  Rosa Lindqvist ' };
    expect(await as(rosa).people.rename(act)).toEqual({ name: 'Rosa Lindqvist' });
    expect(await as(rosa).people.rename(act)).toEqual({ name: 'Rosa Lindqvist' });
    expect(await as(rosa).people.me()).toMatchObject({ name: 'Rosa Lindqvist' });
    expect(await as(sam).people.me()).toMatchObject({ name: 'Sam' });
  });

  it('a name without letters, too long or with what cannot be stored is refused at its field', async () => {
    const rosa = await aPerson('Rosa');
    for (const name of ['', '   ', 'x'.repeat(121), 'Ro\u0000sa'])
      expect(await refusalOf(as(rosa).people.rename({ id: uuidv7(), name }))).toMatchObject({
        code: 'INVALID',
        fields: { name: expect.stringMatching(/./) },
      });
    expect(await as(rosa).people.me()).toMatchObject({ name: 'Rosa' });
  });

  it('a language is one of those named', async () => {
    const rosa = await aPerson('Rosa');
    await as(rosa).people.setLanguage({ id: uuidv7(), language: 'cy' });
    expect(await as(rosa).people.me()).toMatchObject({ language: 'cy' });
    const wrong = { id: uuidv7(), language: 'xx' as 'cy' };
    expect(await refusalOf(as(rosa).people.setLanguage(wrong))).toMatchObject({ code: 'INVALID' });
    expect(await as(rosa).people.me()).toMatchObject({ language: 'cy' });
  });
});

describe('Letters a person does not want', () => {
  it('are switched off kind by kind and on again, however often', async () => {
    const rosa = await aPerson('Rosa');
    for (let n = 0; n < 2; n += 1) await as(rosa).people.silence({ id: uuidv7(), kind: 'promise due' });
    await as(rosa).people.silence({ id: uuidv7(), kind: 'consent asked' });
    expect(await as(rosa).people.me()).toMatchObject({ silenced: ['consent asked', 'promise due'] });
    for (let n = 0; n < 2; n += 1) await as(rosa).people.unsilence({ id: uuidv7(), kind: 'promise due' });
    expect(await as(rosa).people.me()).toMatchObject({ silenced: ['consent asked'] });
    const wrong = { id: uuidv7(), kind: 'everything' as 'promise due' };
    expect(await refusalOf(as(rosa).people.silence(wrong))).toMatchObject({ code: 'INVALID' });
  });
});

describe('Where a person is signed in', () => {
  it('is a list of their own sessions, by device, the newest first', async () => {
    const [rosa, sam] = [await aPerson('Rosa'), await aPerson('Sam')];
    const [first, second] = [await startSession(rosa.id, LINUX), await startSession(rosa.id, null)];
    await startSession(sam.id, LINUX);
    const listed = await as(rosa).people.sessions();
    expect(listed.map(({ id }) => id).sort()).toEqual([idOf(first), idOf(second)].sort());
    expect(listed.find(({ id }) => id === idOf(first))).toMatchObject({ device: 'Firefox on Linux' });
    expect(JSON.stringify(listed)).not.toContain(sha256(first.token));
  });

  it('one is ended at once, by its owner alone, and ending it again is no harm', async () => {
    const [rosa, sam] = [await aPerson('Rosa'), await aPerson('Sam')];
    const [lost, kept] = [await startSession(rosa.id, LINUX), await startSession(rosa.id, LINUX)];
    expect(await as(sam).people.endSession({ id: uuidv7(), sessionId: idOf(lost) })).toEqual({ ended: 0 });
    expect(await findSession(lost.token)).toMatchObject({ id: rosa.id });
    expect(await as(rosa).people.endSession({ id: uuidv7(), sessionId: idOf(lost) })).toEqual({ ended: 1 });
    expect(await as(rosa).people.endSession({ id: uuidv7(), sessionId: idOf(lost) })).toEqual({ ended: 0 });
    expect(await findSession(lost.token)).toBeNull();
    expect(await findSession(kept.token)).toMatchObject({ id: rosa.id });
  });

  it('all others are ended together, and never by naming a session of somebody else', async () => {
    const [rosa, sam] = [await aPerson('Rosa'), await aPerson('Sam')];
    const [here, there, everywhere] = [
      await startSession(rosa.id, LINUX),
      await startSession(rosa.id, LINUX),
      await startSession(rosa.id, LINUX),
    ];
    const theirs = await startSession(sam.id, LINUX);
    const wrong = { id: uuidv7(), keepSessionId: idOf(theirs) };
    expect(await refusalOf(as(rosa).people.endOtherSessions(wrong))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await as(rosa).people.endOtherSessions({ id: uuidv7(), keepSessionId: idOf(here) })).toEqual({ ended: 2 });
    expect(await findSession(here.token)).not.toBeNull();
    expect(await findSession(theirs.token)).not.toBeNull();
    for (const gone of [there, everywhere]) expect(await findSession(gone.token)).toBeNull();
  });

  it('a session ends by the real clock, whatever day it is in the example', async () => {
    const rosa = await aPerson('Rosa');
    const session = await startSession(rosa.id, LINUX);
    await owner.update(sessions).set({ expires: new Date(Date.now() - 1).toISOString() });
    expect(await findSession(session.token)).toBeNull();
    expect(await as(rosa).people.sessions()).toEqual([]);
  });
});

describe('The sign-in tables', () => {
  it('answer nobody who is in, not even about themselves', async () => {
    const { people } = await aWorld();
    await startSession(people.rosa.id, LINUX);
    for (const table of ['accounts', 'sessions', 'verification_tokens', 'link_requests'])
      await expect(seenBy(people.rosa, (db) => db.execute(`select * from ${table}`))).rejects.toThrow();
    await expect(seenBy(people.rosa, (db) => db.execute('select email from persons'))).rejects.toThrow();
    await expect(seenBy(people.rosa, (db) => db.execute('select * from access.example_people()'))).rejects.toThrow();
  });

  it('a person’s address is given to a job about its own agreement alone', async () => {
    const { people } = await aWorld();
    const [row] = await seenBy(people.nadia, (db) =>
      db.execute(`select access.address_of('${people.rosa.id}', 'promise due') as address`),
    );
    expect(row?.address).toBeNull();
  });
});
