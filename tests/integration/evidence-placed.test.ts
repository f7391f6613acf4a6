import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { uuidv7 } from '#/lib/uuid.ts';
import { ASKED, aGoal, aStory } from '../support/evidence.ts';
import { as, aWorld, owner, refusalOf, type TestPerson, takesPart } from '../support/world.ts';

/** Two agreements of different funders in which Lantern House takes part, and a story told for others too. */
async function twoFunders() {
  const { agreementId, people, organisations } = await aWorld();
  const other = await aWorld();
  const asLantern = { partyId: null, organisationId: organisations.lantern, side: 'partner' as const };
  for (const person of [people.dev, people.rosa])
    await takesPart(other.agreementId, person, { ...asLantern, role: 'contributor' });
  await takesPart(other.agreementId, people.gwen, { ...asLantern, role: 'reader' });
  const scope = ['this agreement' as const, 'other agreements' as const];
  const evidenceId = await aStory(people.dev, agreementId, { title: 'The envelope', consent: { ...ASKED, scope } });
  return { agreementId, people, other, evidenceId, asLantern };
}
type Funders = Awaited<ReturnType<typeof twoFunders>>;

const placing = ({ other, evidenceId }: Funders, who: TestPerson, more = {}) =>
  as(who).evidence.place({
    id: uuidv7(),
    agreementId: other.agreementId,
    evidenceId,
    visibility: 'agreement',
    ...more,
  });

describe('A story told once', () => {
  it('is shared into another agreement of its author, and read there by people of another funder', async () => {
    const world = await twoFunders();
    const { agreementId, people, other, evidenceId } = world;
    const goalId = await aGoal(other.agreementId, other.people.nadia);
    expect(await as(people.dev).evidence.elsewhere({ agreementId, evidenceId })).toEqual([
      { agreementId: other.agreementId, title: 'Keeping Home', isPlaced: false },
    ]);
    const there = { agreementId: other.agreementId, evidenceId };
    expect(await refusalOf(as(other.people.nadia).evidence.get(there))).toMatchObject({ code: 'NOT_FOUND' });
    await placing(world, people.dev, { goalIds: [goalId] });
    expect(await as(other.people.nadia).evidence.get(there)).toMatchObject({
      words: { title: 'The envelope' },
      links: { goals: [{ id: goalId }] },
    });
    expect((await as(other.people.nadia).evidence.list({ agreementId: other.agreementId })).items).toHaveLength(1);
    expect(await as(people.dev).evidence.elsewhere({ agreementId, evidenceId })).toMatchObject([{ isPlaced: true }]);
    expect(await as(people.rosa).evidence.elsewhere({ agreementId, evidenceId })).toEqual([]);
  });

  it('is placed by its author alone, as far as the person agreed, once, and for the organisation it belongs to', async () => {
    const world = await twoFunders();
    const { agreementId, people, other, asLantern } = world;
    for (const who of [people.rosa, people.gwen])
      expect(await refusalOf(placing(world, who))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await refusalOf(placing(world, other.people.nadia))).toMatchObject({ code: 'NOT_FOUND' });
    const narrow = await aStory(people.dev, agreementId);
    expect(await refusalOf(placing({ ...world, evidenceId: narrow }, people.dev))).toMatchObject({
      code: 'INVALID',
      fields: { visibility: expect.stringContaining('Ask them about others first') },
    });
    await placing({ ...world, evidenceId: narrow }, people.dev, { visibility: 'organisation' });
    expect(
      await refusalOf(as(other.people.sam).evidence.get({ agreementId: other.agreementId, evidenceId: narrow })),
    ).toMatchObject({ code: 'NOT_FOUND' });
    // Nor by the way round: "this agreement" was said of the one in which it was told.
    const share = {
      id: uuidv7(),
      agreementId: other.agreementId,
      evidenceId: narrow,
      visibility: 'agreement' as const,
    };
    expect(await refusalOf(as(people.dev).evidence.share(share))).toMatchObject({
      code: 'INVALID',
      fields: { visibility: expect.stringContaining('Ask them about others first') },
    });
    await placing(world, people.dev);
    expect(await refusalOf(placing(world, people.dev))).toMatchObject({ code: 'CONFLICT' });
    const third = await aWorld();
    await takesPart(third.agreementId, people.dev, {
      ...asLantern,
      organisationId: third.organisations.millrace,
      role: 'contributor',
    });
    expect(await refusalOf(placing({ ...world, other: third }, people.dev))).toMatchObject({ code: 'CONFLICT' });
  });

  it('ends everywhere on the day that is said anywhere', async () => {
    const world = await twoFunders();
    const { agreementId, people, other, evidenceId } = world;
    await placing(world, people.dev);
    await as(people.dev).evidence.renewConsent({ id: uuidv7(), agreementId, evidenceId, endsOn: '2029-05-15' });
    await owner.execute(sql`update evidence set consent_ends_at = '2026-06-01T00:00:00Z' where id = ${evidenceId}`);
    const later = as(other.people.nadia, '2026-06-02T10:00:00.000Z');
    expect(await later.evidence.get({ agreementId: other.agreementId, evidenceId })).toMatchObject({
      words: null,
      gap: { how: 'ended' },
    });
  });

  it('is taken back from every agreement in one act, and each journal tells it', async () => {
    const world = await twoFunders();
    const { agreementId, people, other, evidenceId, asLantern } = world;
    await placing(world, people.dev);
    await as(people.dev).evidence.withdraw({ id: uuidv7(), agreementId, evidenceId });
    expect(await as(other.people.nadia).evidence.get({ agreementId: other.agreementId, evidenceId })).toMatchObject({
      words: null,
      gap: { how: 'taken back' },
    });
    for (const [reader, where] of [
      [people.nadia, agreementId],
      [other.people.nadia, other.agreementId],
    ] as const)
      expect((await as(reader).journal.list({ agreementId: where })).entries[0]).toMatchObject({
        before: 'took ',
      });
    const third = await aWorld();
    await takesPart(third.agreementId, people.dev, { ...asLantern, role: 'contributor' });
    expect(await refusalOf(placing({ ...world, other: third }, people.dev))).toMatchObject({ code: 'NOT_FOUND' });
  });
});
