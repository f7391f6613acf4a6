import { describe, expect, it } from 'vitest';
import { uuidv7 } from '#/lib/uuid.ts';
import { agreementVersions } from '#/modules/agreements/tables.ts';
import { aProposalOfTwo } from '../support/two-sides.ts';
import { aPerson, as, NOW, owner, refusalOf } from '../support/world.ts';

/** Version 1.0 from 1 June 2026, and 1.1 with another purpose from 1 October. */
async function twoVersions() {
  const made = await aProposalOfTwo();
  const { agreementId, nadia, rosa, hash } = made;
  for (const person of [nadia, rosa]) await as(person).agreements.sign({ id: uuidv7(), agreementId, hash });
  const { snapshot } = await as(rosa).agreements.version({ agreementId, number: '1.0' });
  await owner.insert(agreementVersions).values({
    agreementId,
    major: 1,
    minor: 1,
    snapshot: { ...snapshot, purpose: 'So that people keep a home they love.' },
    hash: 'b'.repeat(64),
    how: 'consent inside the envelope',
    adoptedAt: NOW,
    takesEffectOn: '2026-10-01',
  });
  return made;
}

const LATER = '2026-12-01T10:00:00.000Z';

describe('Versions', () => {
  it('the text is read as it stood on any day, and nothing stood before the first', async () => {
    const { agreementId, nadia } = await twoVersions();
    const on = async (day?: string) => {
      const { shown, text } = await as(nadia, LATER).agreements.terms({ agreementId, on: day });
      return [shown?.kind === 'version' ? shown.number : shown, text?.purpose ?? null];
    };
    expect(await on('2026-05-31')).toEqual([null, null]);
    expect(await on('2026-09-30')).toEqual(['1.0', 'So that people keep a home they would choose.']);
    expect(await on('2026-10-01')).toEqual(['1.1', 'So that people keep a home they love.']);
    expect(await on()).toEqual(['1.1', 'So that people keep a home they love.']);
  });

  it('what is agreed and not yet in force does not hold yet', async () => {
    const { agreementId, nadia } = await twoVersions();
    expect((await as(nadia, '2026-07-01T10:00:00.000Z').agreements.terms({ agreementId })).shown).toMatchObject({
      number: '1.0',
      isCurrent: true,
    });
  });

  it('any two are told apart word by word', async () => {
    const { agreementId, rosa } = await twoVersions();
    const { differences } = await as(rosa).agreements.compare({ agreementId, from: '1.0', to: '1.1' });
    expect(differences).toEqual([
      {
        key: 'purpose',
        where: 'Purpose',
        segments: [
          { kind: 'same', text: 'So that people keep a home they ' },
          { kind: 'deleted', text: 'would choose' },
          { kind: 'inserted', text: 'love' },
          { kind: 'same', text: '.' },
        ],
      },
    ]);
  });

  it('a version that is not there, and any for a stranger, is not found', async () => {
    const { agreementId, rosa } = await twoVersions();
    expect(await refusalOf(as(rosa).agreements.version({ agreementId, number: '2.0' }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await refusalOf(as(rosa).agreements.version({ agreementId, number: 'one' }))).toMatchObject({
      code: 'INVALID',
    });
    const stranger = await aPerson();
    expect(await refusalOf(as(stranger).agreements.versions({ agreementId }))).toMatchObject({ code: 'NOT_FOUND' });
  });
});
