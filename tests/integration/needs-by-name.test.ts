import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { uuidv7 } from '#/lib/uuid.ts';
import { outbox } from '#/modules/journal/tables.ts';
import { queueNotices } from '#/modules/overview/commands/queue-notices.ts';
import { ASKED, aStory } from '../support/evidence.ts';
import { as, aWorld, NOW, owner, type TestPerson } from '../support/world.ts';

const needsOf = async (person: TestPerson, kind: string) =>
  (await as(person).overview.home()).needs.filter((need) => need.kind === kind);

describe('A look that is asked of somebody', () => {
  it('waits on their Home, a reader’s too, until they looked; nobody else knows of it', async () => {
    const { agreementId, people } = await aWorld();
    const evidenceId = await aStory(people.dev, agreementId, { visibility: 'private' });
    await as(people.dev).evidence.askForALook({ id: uuidv7(), agreementId, evidenceId, personId: people.gwen.id });
    expect(await needsOf(people.gwen, 'look asked')).toMatchObject([{ subjectId: evidenceId, about: 'Dev' }]);
    for (const person of [people.dev, people.rosa, people.nadia]) {
      expect(await needsOf(person, 'look asked')).toEqual([]);
      const { needs } = await as(person).overview.dashboard({ agreementId });
      expect(needs.filter(({ kind }) => kind === 'look asked')).toEqual([]);
    }
    await as(people.gwen).evidence.look({ id: uuidv7(), agreementId, evidenceId });
    expect(await needsOf(people.gwen, 'look asked')).toEqual([]);
  });

  it('is no longer asked once the story is gone', async () => {
    const { agreementId, people } = await aWorld();
    const evidenceId = await aStory(people.dev, agreementId);
    await as(people.dev).evidence.askForALook({ id: uuidv7(), agreementId, evidenceId, personId: people.kit.id });
    await as(people.dev).evidence.withdraw({ id: uuidv7(), agreementId, evidenceId });
    expect(await needsOf(people.kit, 'look asked')).toEqual([]);
  });
});

describe('Consent that is about to end', () => {
  it('is asked about by the author, and where the author has left by the lead of its organisation', async () => {
    const { agreementId, participants, people } = await aWorld();
    const evidenceId = await aStory(people.dev, agreementId, { consent: { ...ASKED, endsOn: '2026-05-21' } });
    const lettersFor = async () => {
      await queueNotices(NOW);
      const rows = await owner
        .select({ personId: outbox.personId })
        .from(outbox)
        .where(eq(outbox.subjectId, evidenceId));
      return rows.map(({ personId }) => personId);
    };
    expect(await needsOf(people.dev, 'story consent ending')).toHaveLength(1);
    expect(await needsOf(people.rosa, 'story consent ending')).toHaveLength(0);
    expect(await lettersFor()).toEqual([people.dev.id]);
    await as(people.rosa).agreements.removeParticipant({
      id: uuidv7(),
      agreementId,
      participantId: participants[people.dev.id] as string,
    });
    expect(await needsOf(people.rosa, 'story consent ending')).toMatchObject([
      { subjectId: evidenceId, person: 'Rosa', side: 'providing' },
    ]);
    for (const person of [people.dev, people.gwen, people.nadia])
      expect(await needsOf(person, 'story consent ending')).toHaveLength(0);
    expect((await lettersFor()).sort()).toEqual([people.dev.id, people.rosa.id].sort());
  });
});

describe('A meeting of today', () => {
  it('waits on everybody’s Home, a reader’s and a partner’s too, and leads into its room once it has begun', async () => {
    const { agreementId, people } = await aWorld();
    const reviewId = uuidv7();
    await as(people.nadia).reviews.plan({ id: uuidv7(), agreementId, reviewId, meetsOn: '2026-05-15' });
    for (const person of [people.nadia, people.rosa, people.gwen, people.kit])
      expect(await needsOf(person, 'meeting today')).toMatchObject([{ subjectId: reviewId, occasion: 'planned' }]);
    expect(await needsOf(people.stranger, 'meeting today')).toEqual([]);
    await as(people.nadia).meetings.begin({ id: uuidv7(), agreementId, reviewId, seatId: uuidv7() });
    expect(await needsOf(people.gwen, 'meeting today')).toMatchObject([{ occasion: 'in meeting' }]);
    await as(people.nadia).meetings.end({ id: uuidv7(), agreementId, reviewId });
    expect(await needsOf(people.gwen, 'meeting today')).toEqual([]);
  });
});
