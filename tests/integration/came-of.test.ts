import { eq } from 'drizzle-orm';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { uuidv7 } from '#/lib/uuid.ts';
import { participants } from '#/modules/agreements/tables.ts';
import { sendWaiting } from '#/modules/journal/commands/letters.ts';
import { outbox } from '#/modules/journal/tables.ts';
import { organisationMembers } from '#/modules/organisations/tables.ts';
import { queueUses } from '#/modules/overview/commands/queue-uses.ts';
import { closeMail } from '#/server/mail.ts';
import { aProposal, says } from '../support/consent.ts';
import { ASKED, aStory } from '../support/evidence.ts';
import { aMailServer } from '../support/mail-server.ts';
import { as, aWorld, NOW, owner, type TestPerson, takesPart, type World } from '../support/world.ts';

const mail = await aMailServer();
process.env.SMTP_URL = mail.url;
process.env.PUBLIC_URL = 'https://accord.test';
afterAll(async () => {
  closeMail();
  await mail.stop();
});
beforeEach(async () => {
  mail.letters.length = 0;
  await owner.delete(outbox);
});

const AN_HOUR_ON = '2026-05-15T11:00:00.000Z';
const told = async (person: TestPerson, onlyNew = false) =>
  (await as(person, AN_HOUR_ON).overview.cameOf({ onlyNew })).items;

async function learns({ agreementId, people }: World, evidenceIds: string[], by = people.sam, at = NOW) {
  const insightId = uuidv7();
  await as(by, at).insights.write({
    ...{ id: uuidv7(), agreementId, insightId, evidenceIds },
    text: 'People are met sooner where they already go.',
    confidence: 'early',
    freshUntil: '2027-01-01',
  });
  return insightId;
}

async function decides({ agreementId, people }: World, because: Parameters<typeof aProposal>[2]) {
  const decisionId = await aProposal(people.sam, agreementId, { hunch: undefined, ...because });
  for (const signer of [people.rosa, people.nadia]) await says(signer, agreementId, decisionId);
  return decisionId;
}

describe('What came of what somebody posted', () => {
  it('is told to them alone: what was learnt from it and decided because of it, the newest first, with the piece', async () => {
    const world = await aWorld();
    const { agreementId, people } = world;
    const evidenceId = await aStory(people.dev, agreementId, { title: 'The envelope' });
    expect(await told(people.dev)).toEqual([]);
    const insightId = await learns(world, [evidenceId]);
    const decisionId = await decides(world, { insightIds: [insightId] });
    expect(await told(people.dev)).toMatchObject([
      { what: 'decision', id: decisionId, agreement: { id: agreementId, title: 'Keeping Home' } },
      { what: 'insight', id: insightId, pieces: [{ evidenceId, title: 'The envelope' }], isNew: true },
    ]);
    for (const other of [people.rosa, people.sam, people.stranger]) expect(await told(other)).toEqual([]);
  });

  it('names an insight once, with all the pieces of theirs that it rests on', async () => {
    const world = await aWorld();
    const { agreementId, people } = world;
    const mine = [await aStory(people.dev, agreementId), await aStory(people.dev, agreementId)];
    const others = await aStory(people.rosa, agreementId);
    await learns(world, [...mine, others]);
    const [use, ...more] = await told(people.dev);
    expect(more).toEqual([]);
    expect(use?.pieces.map(({ evidenceId }) => evidenceId).sort()).toEqual(mine.sort());
  });

  it('is new until they have read it, and what comes later is new again', async () => {
    const world = await aWorld();
    const { people } = world;
    const evidenceId = await aStory(people.dev, world.agreementId);
    await learns(world, [evidenceId]);
    const [first] = await told(people.dev, true);
    const see = (until: string) => as(people.dev, AN_HOUR_ON).evidence.seeUses({ id: uuidv7(), until });
    await see(first?.at ?? '');
    expect(await told(people.dev, true)).toEqual([]);
    expect(await told(people.dev)).toMatchObject([{ isNew: false }]);
    await learns(world, [evidenceId], people.sam, '2026-05-15T10:30:00.000Z');
    await see('2020-01-01T00:00:00.000Z');
    expect(await told(people.dev, true)).toHaveLength(1);
    // Nobody has read what is still to come.
    await see('2999-01-01T00:00:00.000Z');
    await learns(world, [evidenceId], people.sam, '2026-05-15T11:30:00.000Z');
    expect(await told(people.dev, true)).toHaveLength(1);
  });

  it('holds nothing of a decision that was not agreed, and nothing of a piece that was taken back', async () => {
    const world = await aWorld();
    const { agreementId, people } = world;
    const evidenceId = await aStory(people.dev, agreementId);
    const decisionId = await aProposal(people.sam, agreementId, { hunch: undefined, evidenceIds: [evidenceId] });
    expect(await told(people.dev)).toEqual([]);
    await as(people.sam).adaptations.withdraw({ id: uuidv7(), agreementId, decisionId });
    expect(await told(people.dev)).toEqual([]);
    await learns(world, [evidenceId]);
    expect(await told(people.dev)).toHaveLength(1);
    await as(people.dev).evidence.withdraw({ id: uuidv7(), agreementId, evidenceId });
    expect(await told(people.dev)).toEqual([]);
  });

  it('is told from every agreement it stands in; of one they have left, only that it was used and by whom', async () => {
    const world = await aWorld();
    const other = await aWorld();
    const { dev } = world.people;
    const part = await takesPart(other.agreementId, dev, {
      ...{ partyId: null, organisationId: world.organisations.lantern },
      ...{ side: 'partner', role: 'contributor' },
    });
    const consent = { ...ASKED, scope: ['this agreement' as const, 'other agreements' as const] };
    const evidenceId = await aStory(dev, world.agreementId, { title: 'The envelope', consent });
    const there = { agreementId: other.agreementId, evidenceId };
    await as(dev).evidence.place({ id: uuidv7(), ...there, visibility: 'agreement' });
    const insightId = await learns(other, [evidenceId]);
    expect(await told(dev)).toMatchObject([{ id: insightId, agreement: { id: other.agreementId } }]);

    await owner.update(participants).set({ leftAt: NOW }).where(eq(participants.id, part));
    const left = await told(dev);
    expect(left).toMatchObject([
      { what: 'elsewhere', text: 'Thornmere Borough Council', agreement: null, pieces: [{ title: 'The envelope' }] },
    ]);
    expect(JSON.stringify(left)).not.toContain('met sooner');
    expect(JSON.stringify(left)).not.toContain(insightId);
    // What was posted stays with the organisation; who left it is told nothing more.
    await owner.update(organisationMembers).set({ leftAt: NOW }).where(eq(organisationMembers.personId, dev.id));
    await owner.update(participants).set({ leftAt: NOW }).where(eq(participants.personId, dev.id));
    expect(await told(dev)).toEqual([]);
  });

  it('goes on after the fiftieth where the page before ended', async () => {
    const world = await aWorld();
    const evidenceId = await aStory(world.people.dev, world.agreementId);
    for (let n = 0; n < 52; n += 1)
      await learns(world, [evidenceId], world.people.sam, new Date(Date.parse(NOW) + n * 1000).toISOString());
    const api = as(world.people.dev, AN_HOUR_ON).overview;
    const first = await api.cameOf({});
    const rest = await api.cameOf({ cursor: first.next });
    expect([first.items.length, rest.items.length, rest.next]).toEqual([50, 2, null]);
    expect(new Set([...first.items, ...rest.items].map(({ id }) => id)).size).toBe(52);
  });
});

describe('The letter about it', () => {
  // Jobs look at every agreement there is: each test has a week of its own.
  const [june, july] = ['2026-06-15T10:00:00.000Z', '2026-07-15T10:00:00.000Z'];

  it('goes once to who posted, for each insight and each decision, and holds no words of either', async () => {
    const world = await aWorld();
    const { people, agreementId } = world;
    const evidenceId = await aStory(people.dev, agreementId, { title: 'The envelope' });
    await learns(world, [evidenceId, await aStory(people.dev, agreementId)], people.sam, june);
    for (let n = 0; n < 2; n += 1) await queueUses(june);
    await sendWaiting(june);
    expect(mail.letters).toMatchObject([
      { to: [people.dev.email], subject: 'Something came of what you posted: Keeping Home' },
    ]);
    expect(mail.letters[0]?.text).toContain('https://accord.test/posted');
    expect(mail.letters[0]?.raw).not.toMatch(/envelope|met sooner/);
    await learns(world, [evidenceId], people.sam, june);
    await queueUses(june);
    await sendWaiting(june);
    expect(mail.letters).toHaveLength(2);
  });

  it('goes when a decision is agreed because of what was learnt from it', async () => {
    const world = await aWorld();
    const evidenceId = await aStory(world.people.dev, world.agreementId);
    const insightId = await learns(world, [evidenceId], world.people.dev);
    const decisionId = await decides(world, { insightIds: [insightId] });
    await queueUses(AN_HOUR_ON);
    const queued = await owner.select().from(outbox).where(eq(outbox.agreementId, world.agreementId));
    expect(queued).toMatchObject([{ personId: world.people.dev.id, subjectId: decisionId, occasion: 'decided' }]);
  });

  it('is not written about what they wrote themselves, about what is old, to who has left, or to who does not want it', async () => {
    const world = await aWorld();
    const { people, agreementId } = world;
    const evidenceId = await aStory(people.dev, agreementId);
    await learns(world, [evidenceId], people.dev, july);
    await learns(world, [evidenceId], people.sam, '2026-07-01T10:00:00.000Z');
    await queueUses(july);
    expect(await owner.select().from(outbox)).toEqual([]);

    await learns(world, [evidenceId], people.sam, july);
    await as(people.dev).people.silence({ id: uuidv7(), kind: 'story used' });
    await queueUses(july);
    expect(await sendWaiting(july)).toEqual({ sent: 0, failed: 0, dropped: 1 });

    await owner.update(participants).set({ leftAt: NOW }).where(eq(participants.personId, people.dev.id));
    await learns(world, [evidenceId], people.sam, july);
    await queueUses(july);
    expect(await owner.select().from(outbox)).toHaveLength(1);
  });
});
