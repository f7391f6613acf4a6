import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { uuidv7 } from '#/lib/uuid.ts';
import { outbox } from '#/modules/journal/tables.ts';
import { queueNotices } from '#/modules/overview/commands/queue-notices.ts';
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

  it('nothing waits where nothing is due', async () => {
    const world = await aWorld();
    await queueNotices(NOW);
    expect(await waiting(world)).toEqual([]);
  });
});
