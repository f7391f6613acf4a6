import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { caller } from '#/caller.ts';
import { uuidv7 } from '#/lib/uuid.ts';
import { eraseExpired } from '#/modules/evidence/commands/erase-expired.ts';
import { tellerTokenHash } from '#/server/teller-token.ts';
import { ASKED, aStory, SURE } from '../support/evidence.ts';
import { aTellersLink } from '../support/teller.ts';
import { as, aWorld, NOW, owner, refusalOf, seenBy, type TestPerson } from '../support/world.ts';

/** Whoever holds the link: no account, and an address of their own, so that no test uses up another's tries. */
function byLink(now: string = NOW, address: string = randomUUID()) {
  return caller({ requestId: 'test', address, person: null, now }).evidence;
}

async function told(more: Parameters<typeof aStory>[2] = {}) {
  const world = await aWorld();
  const { agreementId, people } = world;
  const evidenceId = await aStory(people.dev, agreementId, more);
  const token = await aTellersLink(people.dev, agreementId, evidenceId);
  return { ...world, evidenceId, token, piece: { agreementId, evidenceId } };
}

const entriesOf = (evidenceId: string) =>
  owner.execute<Record<string, unknown>>(
    sql`select event, actor_id, actor_side, detail, only_person_id, only_organisation_id from journal_entries
      where subject_id = ${evidenceId} and event like 'teller.%' order by number`,
  );

describe('A teller’s private link', () => {
  it('is made by the author, and by the lead once the author has left; by nobody else', async () => {
    const { agreementId, participants, people } = await aWorld();
    const evidenceId = await aStory(people.dev, agreementId);
    const make = (person: TestPerson, linkId = uuidv7()) =>
      as(person).evidence.handOutLink({ id: uuidv7(), agreementId, evidenceId, linkId });
    for (const person of [people.rosa, people.gwen, people.nadia, people.kit, people.joan])
      expect(await refusalOf(make(person))).toMatchObject({ code: 'FORBIDDEN' });
    const linkId = uuidv7();
    await make(people.dev, linkId);
    expect(await refusalOf(make(people.dev))).toMatchObject({ code: 'CONFLICT' });
    expect(await as(people.rosa).evidence.handedOut({ agreementId, evidenceId })).toEqual({ may: false, link: null });
    await as(people.rosa).agreements.removeParticipant({
      id: uuidv7(),
      agreementId,
      participantId: participants[people.dev.id] as string,
    });
    await as(people.rosa).evidence.revokeLink({ id: uuidv7(), agreementId, evidenceId, linkId });
    await make(people.rosa);
    expect(await as(people.rosa).evidence.handedOut({ agreementId, evidenceId })).toMatchObject({
      may: true,
      link: { address: expect.stringMatching(/\/teller\/[\w-]{43}$/), madeBy: 'Rosa' },
    });
  });

  it('is 256 bits long, and neither it nor what it is found by can be read from the database', async () => {
    const { token, people, evidenceId } = await told();
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    const [row] = await owner.execute<{ row: string }>(
      sql`select t::text as row from teller_links t where evidence_id = ${evidenceId}`,
    );
    expect(row?.row).not.toContain(token);
    await expect(
      seenBy(people.dev, (db) => db.execute(sql`select token_hash from teller_links`)),
    ).rejects.toMatchObject({
      cause: { code: '42501' },
    });
    const seen = (person: TestPerson) => seenBy(person, (db) => db.execute(sql`select id from teller_links`));
    expect(await seen(people.dev)).toHaveLength(1);
    expect(await seen(people.rosa)).toHaveLength(0);
  });

  it('shows its holder what was written and what was said of it, without an account', async () => {
    const { token } = await told({
      title: 'The envelope',
      whatChanged: 'None yet.',
      consent: { ...ASKED, how: 'spoken, read back', called: 'Marcy', namedAs: 'pseudonym' },
    });
    expect(await byLink().asTeller({ token })).toMatchObject({
      gap: null,
      speaks: 'en',
      author: 'Dev',
      organisation: 'Lantern House',
      words: { title: 'The envelope', whatChanged: 'None yet.', perspective: 'resident' },
      consent: { how: 'spoken, read back', by: 'Dev', on: '2026-05-15', called: 'Marcy', endsOn: '2028-05-15' },
      places: [
        {
          title: 'Keeping Home',
          visibility: 'agreement',
          readers: ['Thornmere Borough Council', 'Lantern House', 'Doorstep Voices'],
        },
      ],
    });
  });

  it('a wrong one, a revoked one and one of another kind are answered alike, and after thirty no wrong one from there, while a right one is', async () => {
    const { token, piece, people } = await told();
    const { link } = await as(people.dev).evidence.handedOut(piece);
    const wrong = await refusalOf(byLink().asTeller({ token: 'a'.repeat(43) }));
    await as(people.dev).evidence.revokeLink({ id: uuidv7(), ...piece, linkId: link?.linkId as string });
    expect(wrong).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refusalOf(byLink().asTeller({ token }))).toEqual(wrong);
    expect(await refusalOf(byLink().tellerWithdraws({ id: uuidv7(), token }))).toEqual(wrong);
    expect(await refusalOf(byLink().asTeller({ token: link?.linkId as string }))).toEqual(wrong);
    const other = await aTellersLink(people.dev, piece.agreementId, piece.evidenceId);
    const here = randomUUID();
    for (let times = 0; times < 30; times += 1)
      expect(await refusalOf(byLink(NOW, here).asTeller({ token: `${times}` }))).toEqual(wrong);
    expect(await refusalOf(byLink(NOW, here).asTeller({ token: '30' }))).toMatchObject({ code: 'LIMIT' });
    expect(await byLink(NOW, here).asTeller({ token: other })).toMatchObject({ gap: null });
  }, 30_000);

  it('lets no more than thirty things an hour be changed', async () => {
    const { token } = await told();
    for (let times = 0; times < 30; times += 1)
      await byLink().tellerAdds({ id: uuidv7(), token, additionId: uuidv7(), text: `Once more, ${times}.` });
    expect(
      await refusalOf(byLink().tellerAdds({ id: uuidv7(), token, additionId: uuidv7(), text: 'And again.' })),
    ).toMatchObject({ code: 'LIMIT' });
  }, 30_000);
});

describe('By their link a teller', () => {
  it('adds their own reading, which stands below the story as theirs', async () => {
    const { token, piece, people, evidenceId } = await told();
    const additionId = uuidv7();
    const act = { id: uuidv7(), token, additionId, text: 'It was the desk that was shut, not me.' };
    await byLink().tellerAdds(act);
    await byLink().tellerAdds(act);
    expect(await refusalOf(byLink().tellerAdds({ ...act, text: 'Something else.' }))).toMatchObject({
      code: 'CONFLICT',
    });
    expect(await refusalOf(byLink().tellerAdds({ ...act, id: uuidv7() }))).toMatchObject({ code: 'CONFLICT' });
    expect(await refusalOf(byLink().tellerAdds({ ...act, id: uuidv7(), text: ' ' }))).toMatchObject({
      code: 'INVALID',
      fields: { text: 'Write how you see it.' },
    });
    expect((await as(people.nadia).evidence.get(piece)).additions).toMatchObject([{ id: additionId, byTeller: true }]);
    expect(Array.from(await entriesOf(evidenceId))).toEqual([
      {
        event: 'teller.added to',
        actor_id: null,
        actor_side: null,
        detail: { additionId },
        only_person_id: null,
        only_organisation_id: null,
      },
    ]);
    const [line] = (await as(people.nadia).journal.list({ agreementId: piece.agreementId })).entries;
    expect(line).toMatchObject({ who: 'The person who told it', link: 'a piece of evidence' });
  });

  it('nobody else writes in their place, past every command of ours either', async () => {
    const { evidenceId, people } = await told();
    const forged = sql`insert into evidence_additions (id, evidence_id, added_to, text, at, by_teller)
      values (${uuidv7()}, ${evidenceId}, 'text', 'I am fine.', now(), true)`;
    await expect(seenBy(people.dev, (db) => db.execute(forged))).rejects.toMatchObject({ cause: { code: '42501' } });
  });

  it('says how they are named', async () => {
    const { token, piece, people } = await told({ consent: { ...ASKED, called: 'Marcy', namedAs: 'pseudonym' } });
    const name = (namedAs: 'first name' | 'role' | 'pseudonym', called: string | null = null) =>
      byLink().tellerNames({ id: uuidv7(), token, namedAs, called });
    expect(await refusalOf(name('first name'))).toMatchObject({
      code: 'INVALID',
      fields: { called: 'Say what we should call you.' },
    });
    expect(await refusalOf(name('pseudonym', 'Marcy'))).toMatchObject({ code: 'CONFLICT' });
    await name('role', 'Marcy');
    expect((await as(people.nadia).evidence.get(piece)).words).toMatchObject({ namedAs: 'role', called: null });
    await name('first name', 'Margaret');
    expect((await as(people.nadia).evidence.get(piece)).words).toMatchObject({ called: 'Margaret' });
    expect(JSON.stringify(await entriesOf(piece.evidenceId))).not.toContain('Margaret');
  });

  it('narrows what it may be used for, and whoever may no longer read it does not from then on', async () => {
    const { token, piece, people } = await told({
      consent: { ...ASKED, scope: ['this agreement', 'joint reviews', 'public learning'] },
    });
    await as(people.kit).evidence.release({ id: uuidv7(), ...piece, ...SURE });
    await as(people.dev).evidence.askForALook({ id: uuidv7(), ...piece, personId: people.kit.id });
    const narrow = (scope: ('this agreement' | 'joint reviews' | 'public learning')[]) =>
      byLink().tellerNarrows({ id: uuidv7(), token, scope });
    const visibility = async () => (await as(people.dev).evidence.get(piece)).visibility;
    expect(await refusalOf(narrow(['this agreement', 'joint reviews', 'public learning']))).toMatchObject({
      code: 'CONFLICT',
    });
    await narrow(['this agreement', 'joint reviews']);
    expect(await visibility()).toBe('agreement');
    expect((await as(people.dev).evidence.get(piece)).releasedAt).toBeNull();
    await narrow(['this agreement']);
    expect(await visibility()).toBe('agreement');
    await narrow([]);
    expect(await visibility()).toBe('organisation');
    expect(await as(people.gwen).evidence.get(piece)).toMatchObject({ words: { consentScope: [] } });
    for (const person of [people.nadia, people.kit])
      expect(await refusalOf(as(person).evidence.get(piece))).toMatchObject({ code: 'NOT_FOUND' });
    // Those who could read it until then hear that it went.
    expect(Array.from(await entriesOf(piece.evidenceId)).at(-1)).toMatchObject({
      event: 'teller.narrowed',
      detail: { scope: [] },
      only_organisation_id: null,
    });
    expect(
      await refusalOf(as(people.dev).evidence.share({ id: uuidv7(), ...piece, visibility: 'agreement' })),
    ).toMatchObject({ code: 'INVALID', fields: { consent: 'Ask the person again.' } });
  });

  it('keeps it to its organisation: nobody outside of it is asked to look any more, and colleagues still are', async () => {
    const { token, piece, people } = await told();
    const ask = (who: TestPerson) => as(people.dev).evidence.askForALook({ id: uuidv7(), ...piece, personId: who.id });
    await ask(people.nadia);
    await byLink().tellerNarrows({ id: uuidv7(), token, scope: [] });
    expect(await refusalOf(as(people.nadia).evidence.get(piece))).toMatchObject({ code: 'NOT_FOUND' });
    for (const outside of [people.nadia, people.kit])
      expect(await refusalOf(ask(outside))).toMatchObject({
        code: 'INVALID',
        fields: { personId: expect.stringContaining('Choose a colleague') },
      });
    await ask(people.gwen);
    expect(await as(people.dev).evidence.get(piece)).toMatchObject({ looks: [{ personId: people.gwen.id }] });
    // Past every command of ours either.
    const forged = sql`insert into evidence_looks (agreement_id, evidence_id, person_id, asked_by, asked_at)
      values (${piece.agreementId}, ${piece.evidenceId}, ${people.kit.id}, ${people.dev.id}, now())`;
    await expect(seenBy(people.dev, (db) => db.execute(forged))).rejects.toMatchObject({ cause: { code: '42501' } });
  });

  it('sets an end, sooner or later than was said, and in the sealed month says that we may keep it', async () => {
    const { token, piece, people } = await told();
    const end = (endsOn: string, now?: string) => byLink(now).tellerSetsEnd({ id: uuidv7(), token, endsOn });
    for (const [endsOn, words] of [
      ['2026-05-14', 'This day is over. Choose a later one, or take the story back.'],
      ['2036-01-01', 'Five years at most.'],
    ] as const)
      expect(await refusalOf(end(endsOn))).toMatchObject({ code: 'INVALID', fields: { endsOn: words } });
    expect(await refusalOf(end('2028-05-15'))).toMatchObject({ code: 'CONFLICT' });
    await end('2026-05-20');
    const sealed = '2026-05-21T10:00:00.000Z';
    expect((await as(people.dev, sealed).evidence.get(piece)).gap).toEqual({ how: 'ended', on: '2026-05-20' });
    expect(await byLink(sealed).asTeller({ token })).toMatchObject({
      gap: { how: 'ended', on: '2026-05-20' },
      isErased: false,
      words: null,
      additions: [],
    });
    await end('2027-05-20', sealed);
    expect((await as(people.nadia, sealed).evidence.get(piece)).gap).toBeNull();
    await end('2026-06-01', sealed);
    await eraseExpired('2026-07-10T00:00:00.000Z');
    expect(await refusalOf(end('2027-01-01', '2026-07-10T00:00:00.000Z'))).toMatchObject({ code: 'CONFLICT' });
    expect(await byLink('2026-07-10T00:00:00.000Z').asTeller({ token })).toMatchObject({ isErased: true, words: null });
  });

  it('takes it back, once: the gap stays, and the link tells its holder so', async () => {
    const { token, piece, people, evidenceId } = await told();
    const withdraw = { id: uuidv7(), token };
    await byLink().tellerWithdraws(withdraw);
    await byLink().tellerWithdraws(withdraw);
    expect(await refusalOf(byLink().tellerWithdraws({ id: uuidv7(), token }))).toMatchObject({ code: 'CONFLICT' });
    for (const act of [
      () => byLink().tellerAdds({ id: uuidv7(), token, additionId: uuidv7(), text: 'More.' }),
      () => byLink().tellerNames({ id: uuidv7(), token, namedAs: 'role' }),
      () => byLink().tellerNarrows({ id: uuidv7(), token, scope: [] }),
      () => byLink().tellerSetsEnd({ id: uuidv7(), token, endsOn: '2027-01-01' }),
      () => as(people.dev).evidence.withdraw({ id: uuidv7(), ...piece }),
    ])
      expect(await refusalOf(act())).toMatchObject({ code: 'CONFLICT' });
    const gap = { how: 'taken back', on: '2026-05-15' };
    expect(await as(people.nadia).evidence.get(piece)).toMatchObject({ gap, words: null });
    expect(await byLink().asTeller({ token })).toMatchObject({ gap, words: null });
    expect(Array.from(await entriesOf(evidenceId)).map(({ event }) => event)).toEqual(['teller.withdrew']);
    const [row] = await owner.execute(sql`select withdrawn_through from evidence where id = ${evidenceId}`);
    expect(row).toEqual({ withdrawn_through: null });
  });

  it('takes it back once, also when it is pressed twice at the same moment, and while its author does', async () => {
    const one = await told();
    const same = { id: uuidv7(), token: one.token };
    const answers = await Promise.all([byLink().tellerWithdraws(same), byLink().tellerWithdraws(same)]);
    expect(answers[0]).toEqual(answers[1]);
    expect(await entriesOf(one.evidenceId)).toHaveLength(1);
    const two = await told();
    const both = await Promise.allSettled([
      byLink().tellerWithdraws({ id: uuidv7(), token: two.token }),
      as(two.people.dev).evidence.withdraw({ id: uuidv7(), ...two.piece }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('decides about a piece that only its author reads, and then only its author hears of it', async () => {
    const { token, people, evidenceId } = await told({
      visibility: 'private',
      consent: { status: 'not asked', namedAs: 'none' },
    });
    await byLink().tellerWithdraws({ id: uuidv7(), token });
    expect(Array.from(await entriesOf(evidenceId))).toMatchObject([{ only_person_id: people.dev.id }]);
  });
});

describe('A piece that its author alone could read', () => {
  const alone = { visibility: 'private', consent: { status: 'not asked', called: 'Marcy' } } as const;
  const left = async (who: TestPerson, agreementId: string) =>
    (await as(who).evidence.leftBehind({ agreementId })).stories;
  const leaves = ({ agreementId, people, participants }: Awaited<ReturnType<typeof aWorld>>) =>
    as(people.rosa).agreements.removeParticipant({
      ...{ id: uuidv7(), agreementId, participantId: participants[people.dev.id] as string },
    });

  it('is read by no lead once that author has left, by no link that was there and by none that is new', async () => {
    const world = await told(alone);
    const { agreementId, people, piece, evidenceId, token } = world;
    const linkId = uuidv7();
    const make = () => as(people.rosa).evidence.handOutLink({ id: uuidv7(), ...piece, linkId });
    await leaves(world);
    expect(await refusalOf(as(people.rosa).evidence.handedOut(piece))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refusalOf(make())).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refusalOf(as(people.rosa).evidence.get(piece))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await left(people.rosa, agreementId)).toEqual([
      { evidenceId, author: 'Dev', called: 'Marcy', writtenAt: expect.any(String) },
    ]);
    const rows = await seenBy(people.rosa, (db) =>
      db.execute(sql`select id from teller_links where evidence_id = ${evidenceId}`),
    );
    expect(Array.from(rows)).toEqual([]);
    const byHand = seenBy(people.rosa, (db) =>
      db.execute(sql`insert into teller_links (id, evidence_id, token_hash, language, made_by, made_at)
        values (${linkId}, ${evidenceId}, ${tellerTokenHash(linkId)}, 'en', ${people.rosa.id}, now())`),
    );
    await expect(byHand).rejects.toMatchObject({ cause: { code: '42501' } });
    expect((await byLink().asTeller({ token })).words?.text).toContain('envelope');
  });

  it('can be taken back for its teller by the lead once that author has left; both see who did, and nobody else', async () => {
    const world = await aWorld();
    const { agreementId, people } = world;
    const evidenceId = await aStory(people.dev, agreementId, alone);
    const takeBack = (who: TestPerson) => as(who).evidence.withdraw({ id: uuidv7(), agreementId, evidenceId });
    expect(await refusalOf(takeBack(people.rosa))).toMatchObject({ code: 'NOT_FOUND' });
    await leaves(world);
    for (const other of [people.gwen, people.nadia, people.kit]) {
      expect(await left(other, agreementId)).toEqual([]);
      expect(await refusalOf(takeBack(other))).toMatchObject({ code: 'NOT_FOUND' });
    }
    await takeBack(people.rosa);
    expect(await left(people.rosa, agreementId)).toEqual([]);
    const [entry] = await owner.execute(
      sql`select actor_id, only_person_id from journal_entries where subject_id = ${evidenceId} and event = 'evidence.withdrawn'`,
    );
    expect(entry).toEqual({ actor_id: people.rosa.id, only_person_id: people.dev.id });
    const journalled = (who: TestPerson) =>
      seenBy(who, (db) =>
        db.execute(sql`select from journal_entries where subject_id = ${evidenceId} and event = 'evidence.withdrawn'`),
      );
    expect(await journalled(people.rosa)).toHaveLength(1);
    expect(await journalled(people.nadia)).toHaveLength(0);
  });

  it('that nobody told is its author’s alone for good: no lead sees it or takes it back, not even past the command', async () => {
    const world = await aWorld();
    const { agreementId, people } = world;
    const evidenceId = await aStory(people.dev, agreementId, {
      ...{ visibility: 'private', consent: { status: 'not required', namedAs: 'none' } },
    });
    await leaves(world);
    expect(await left(people.rosa, agreementId)).toEqual([]);
    const withdraw = as(people.rosa).evidence.withdraw({ id: uuidv7(), agreementId, evidenceId });
    expect(await refusalOf(withdraw)).toMatchObject({ code: 'NOT_FOUND' });
    const [erased] = await seenBy(people.rosa, (db) =>
      db.execute(sql`select access.erase_evidence(${evidenceId}, true, ${people.rosa.id}) as done`),
    );
    expect(erased).toEqual({ done: false });
  });
});

describe('A piece that stands in several agreements', () => {
  /** Put there as it will be by whoever shares it: a second placement. */
  async function inTwo() {
    const home = await told({ consent: { ...ASKED, scope: ['this agreement', 'joint reviews', 'other agreements'] } });
    const other = await aWorld();
    await owner.execute(sql`insert into evidence_placements (agreement_id, evidence_id, organisation_id, author_id, visibility, posted_at, kind, perspective)
      select ${other.agreementId}, evidence_id, organisation_id, author_id, 'agreement', posted_at + interval '1 day', kind, perspective
      from evidence_placements where evidence_id = ${home.evidenceId}`);
    return { home, other };
  }
  const there = { now: '2026-05-17T10:00:00.000Z' };

  it('every act by link is recorded in each of them, and a withdrawal leaves its gap in each', async () => {
    const { home, other } = await inTwo();
    await byLink(there.now).tellerWithdraws({ id: uuidv7(), token: home.token });
    const entries = await owner.execute<{ agreement_id: string }>(
      sql`select agreement_id from journal_entries where event = 'teller.withdrew' and subject_id = ${home.evidenceId}`,
    );
    expect(entries.map(({ agreement_id }) => agreement_id).sort()).toEqual(
      [home.agreementId, other.agreementId].sort(),
    );
    for (const world of [home, other])
      expect((await as(world.people.nadia, there.now).evidence.list(world)).items).toMatchObject([
        { gap: { how: 'taken back' }, words: null },
      ]);
  });

  it('without the scope “other agreements” it stays where it was posted', async () => {
    const { home, other } = await inTwo();
    await byLink(there.now).tellerNarrows({ id: uuidv7(), token: home.token, scope: ['this agreement'] });
    expect((await as(home.people.nadia, there.now).evidence.list(home)).items).toHaveLength(1);
    expect((await as(other.people.nadia, there.now).evidence.list(other)).items).toHaveLength(0);
  });
});
