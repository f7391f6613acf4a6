import { and, eq, ne } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { uuidv7 } from '#/lib/uuid.ts';
import { participants } from '#/modules/agreements/tables.ts';
import { outbox } from '#/modules/journal/tables.ts';
import { queueNotices } from '#/modules/overview/commands/queue-notices.ts';
import { allConsent, aProposal, fourThatSign } from '../support/consent.ts';
import { aStory } from '../support/evidence.ts';
import { as, aWorld, NOW, owner, type World } from '../support/world.ts';

const waiting = ({ agreementId }: World) =>
  owner
    .select({ personId: outbox.personId, kind: outbox.kind, occasion: outbox.occasion })
    .from(outbox)
    .where(eq(outbox.agreementId, agreementId));

describe('Letters about what needs somebody', () => {
  it('a promise that falls due is written about to its owner alone, once', async () => {
    const world = await aWorld();
    const { agreementId, people } = world;
    const promise = { agreementId, text: 'Ring the landlord', ownerId: people.dev.id, dueOn: '2026-05-16' };
    await as(people.rosa).reviews.makePromise({ id: uuidv7(), promiseId: uuidv7(), ...promise });
    await queueNotices(NOW);
    await queueNotices('2026-05-15T10:01:00.000Z');
    expect(await waiting(world)).toEqual([{ personId: people.dev.id, kind: 'promise due', occasion: '2026-05-16' }]);
  });

  it('who signs for a party is asked for its consent; each round asks anew', async () => {
    const world = await aWorld();
    const { agreementId, people } = world;
    const decisionId = uuidv7();
    const proposal = { text: 'Ring before we write', hunch: 'Letters frighten.', lookAgainOn: '2026-10-13' };
    await as(people.dev).adaptations.propose({ id: uuidv7(), agreementId, decisionId, ...proposal });
    await queueNotices(NOW);
    const asked = (await waiting(world)).map(({ personId }) => personId).sort();
    expect(asked).toEqual([people.nadia.id, people.rosa.id].sort());
    await as(people.dev).adaptations.changeText({
      id: uuidv7(),
      agreementId,
      decisionId,
      round: 1,
      text: 'Text, then ring',
      conditions: [],
      changes: [],
    });
    await queueNotices(NOW);
    expect(await waiting(world)).toHaveLength(4);
  });

  it('who is asked to look at a story is written to, once, and nobody else is; who has looked is not', async () => {
    const world = await aWorld();
    const { agreementId, people } = world;
    const evidenceId = await aStory(people.dev, agreementId, {
      visibility: 'private',
      consent: { status: 'not asked' },
    });
    const piece = { agreementId, evidenceId };
    for (const person of [people.kit, people.gwen])
      await as(people.dev).evidence.askForALook({ id: uuidv7(), ...piece, personId: person.id });
    await as(people.gwen).evidence.look({ id: uuidv7(), ...piece });
    await queueNotices(NOW);
    await queueNotices('2026-05-15T10:01:00.000Z');
    expect(await waiting(world)).toEqual([{ personId: people.kit.id, kind: 'look asked', occasion: NOW }]);
  });

  it('that a story a decision rests on is gone is written to both sides, once', async () => {
    const world = await fourThatSign();
    const { agreementId, people } = world;
    const evidenceId = await aStory(people.dev, agreementId);
    const decisionId = await aProposal(people.rosa, agreementId, { evidenceIds: [evidenceId] });
    await allConsent(world, decisionId);
    await as(people.dev).evidence.withdraw({ id: uuidv7(), agreementId, evidenceId });
    await owner.delete(outbox);
    await queueNotices(NOW);
    await queueNotices('2026-05-15T10:01:00.000Z');
    const gone = (await waiting(world)).filter(({ kind }) => kind === 'ground gone');
    const sides = await owner
      .select({ personId: participants.personId })
      .from(participants)
      .where(
        and(
          eq(participants.agreementId, agreementId),
          ne(participants.side, 'partner'),
          ne(participants.role, 'reader'),
        ),
      );
    expect(gone.map(({ personId }) => personId).sort()).toEqual(sides.map(({ personId }) => personId).sort());
    expect(new Set(gone.map(({ occasion }) => occasion))).toEqual(new Set(['2026-05-15']));
  });

  it('nothing waits where nothing is due', async () => {
    const world = await aWorld();
    await queueNotices(NOW);
    expect(await waiting(world)).toEqual([]);
  });
});
