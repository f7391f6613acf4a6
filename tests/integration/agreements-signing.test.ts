import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { uuidv7 } from '#/lib/uuid.ts';
import { agreements } from '#/modules/agreements/tables.ts';
import { storedAgreement } from '../support/stored-agreement.ts';
import { aDraftOfTwo, aProposalOfTwo, draftInput } from '../support/two-sides.ts';
import { anOrganisation, aPerson, as, aWorld, owner, refusalOf } from '../support/world.ts';

describe('Putting forward and signing', () => {
  it('needs a side that can sign on each side, and says who is missing', async () => {
    const nadia = await aPerson('Nadia');
    const input = draftInput(await anOrganisation(nadia));
    await as(nadia).agreements.draft(input);
    expect(
      await refusalOf(as(nadia).agreements.propose({ id: uuidv7(), agreementId: input.agreementId })),
    ).toMatchObject({
      code: 'CONFLICT',
      message: 'A party on the providing side has to sign.',
    });
  });

  it('two organisations sign the same text, and with the last name version 1.0 is in force', async () => {
    const { agreementId, nadia, rosa } = await aDraftOfTwo();
    const goalId = uuidv7();
    await as(nadia).goals.add({ id: uuidv7(), agreementId, goalId, text: 'A goal.', why: 'It matters.' });
    const { hash } = await as(rosa).agreements.propose({ id: uuidv7(), agreementId });
    expect((await as(nadia).agreements.terms({ agreementId })).signing?.waiting.map(({ name }) => name)).toEqual([
      'Thornmere Borough Council',
      'Lantern House',
    ]);
    expect(await as(rosa).agreements.sign({ id: uuidv7(), agreementId, hash })).toEqual({ version: null });
    const later = '2026-05-15T10:05:00.000Z';
    expect(await as(nadia, later).agreements.sign({ id: uuidv7(), agreementId, hash })).toEqual({ version: '1.0' });
    const terms = await as(rosa).agreements.terms({ agreementId });
    expect(terms).toMatchObject({
      status: 'active',
      shown: { kind: 'version', number: '1.0', hash, takesEffectOn: '2026-06-01' },
      text: { goals: [{ id: goalId }] },
      names: [{ person: 'Rosa', kind: 'signature' }, { person: 'Nadia' }],
    });
    expect(await as(rosa).goals.get({ agreementId, goalId })).toMatchObject({
      versions: [{ agreementVersion: '1.0', holdsFrom: '2026-06-01' }],
    });
    expect(await as(rosa).agreements.version({ agreementId, number: '1.0' })).toMatchObject({ hash, how: 'signed' });
  });

  it('a text is signed as it was put forward: nothing in it changes while it is out', async () => {
    const { agreementId, nadia, rosa, hash } = await aProposalOfTwo();
    expect(
      await refusalOf(as(nadia).agreements.edit({ id: uuidv7(), agreementId, draftVersion: 1, title: 'Mine' })),
    ).toMatchObject({ code: 'FORBIDDEN', message: expect.stringContaining('out for signature') });
    await as(nadia).goals.poseQuestion({ id: uuidv7(), agreementId, questionId: uuidv7(), text: 'A late question?' });
    await as(nadia).agreements.sign({ id: uuidv7(), agreementId, hash });
    await as(rosa).agreements.sign({ id: uuidv7(), agreementId, hash });
    const version = await as(rosa).agreements.version({ agreementId, number: '1.0' });
    expect(version).toMatchObject({ hash, snapshot: { questions: [] } });
  });

  it('what was taken back is a draft again, and names under the earlier text do not count', async () => {
    const { agreementId, nadia, rosa, hash } = await aProposalOfTwo();
    await as(nadia).agreements.sign({ id: uuidv7(), agreementId, hash });
    await as(rosa).agreements.takeBack({ id: uuidv7(), agreementId });
    await as(rosa).agreements.edit({ id: uuidv7(), agreementId, draftVersion: 1, title: 'Keeping a home' });
    const later = '2026-05-16T10:00:00.000Z';
    const next = await as(rosa, later).agreements.propose({ id: uuidv7(), agreementId });
    expect(next.hash).not.toBe(hash);
    expect(await refusalOf(as(nadia, later).agreements.sign({ id: uuidv7(), agreementId, hash }))).toMatchObject({
      code: 'STALE',
    });
    await as(rosa, later).agreements.sign({ id: uuidv7(), agreementId, hash: next.hash });
    expect((await storedAgreement(agreementId)).status).toBe('proposed');
  });

  it('a party that declines says why, and may sign after all; one that signed cannot decline', async () => {
    const { agreementId, nadia, rosa, hash } = await aProposalOfTwo();
    await as(nadia).agreements.decline({ id: uuidv7(), agreementId, hash, reason: 'Clause 10 is not right yet.' });
    expect((await as(rosa).agreements.terms({ agreementId })).signing).toMatchObject({
      names: [{ kind: 'declined', person: 'Nadia', reason: 'Clause 10 is not right yet.' }],
    });
    await as(rosa).agreements.sign({ id: uuidv7(), agreementId, hash });
    expect(
      await refusalOf(as(rosa).agreements.decline({ id: uuidv7(), agreementId, hash, reason: 'No.' })),
    ).toMatchObject({ code: 'CONFLICT' });
    expect(await as(nadia, '2026-05-16T10:00:00.000Z').agreements.sign({ id: uuidv7(), agreementId, hash })).toEqual({
      version: '1.0',
    });
  });

  it('signing twice at once is one signature; both parties at once bring it into force once', async () => {
    const { agreementId, nadia, rosa, hash } = await aProposalOfTwo();
    const acts = [nadia, nadia, rosa].map((person) => as(person).agreements.sign({ id: uuidv7(), agreementId, hash }));
    const answers = await Promise.allSettled(acts);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
    expect(await as(rosa).agreements.versions({ agreementId })).toHaveLength(1);
  });

  it('taken back at the moment of the last name, it is either in force or a draft, and never between', async () => {
    for (let round = 0; round < 3; round += 1) {
      const { agreementId, nadia, rosa, hash } = await aProposalOfTwo();
      await as(rosa).agreements.sign({ id: uuidv7(), agreementId, hash });
      const [signed, back] = await Promise.allSettled([
        as(nadia).agreements.sign({ id: uuidv7(), agreementId, hash }),
        as(rosa).agreements.takeBack({ id: uuidv7(), agreementId }),
      ]);
      const versions = await as(rosa).agreements.versions({ agreementId });
      const { status } = await storedAgreement(agreementId);
      expect([signed.status, back.status].filter((each) => each === 'fulfilled')).toHaveLength(1);
      expect({ status, versions: versions.length }).toEqual(
        signed.status === 'fulfilled' ? { status: 'active', versions: 1 } : { status: 'draft', versions: 0 },
      );
    }
  });

  it('contributors, readers, guests and partners do not sign; a partner witnesses', async () => {
    const { agreementId, people } = await aWorld('proposed');
    const hash = 'a'.repeat(64);
    await owner
      .update(agreements)
      .set({ proposedHash: hash, proposedAt: '2026-05-01T00:00:00.000Z' })
      .where(eq(agreements.id, agreementId));
    for (const person of [people.sam, people.eleri, people.dev, people.kit, people.joan]) {
      expect(await refusalOf(as(person).agreements.sign({ id: uuidv7(), agreementId, hash }))).toMatchObject({
        code: 'FORBIDDEN',
      });
    }
    await as(people.kit).agreements.witness({ id: uuidv7(), agreementId, hash });
    expect(await refusalOf(as(people.kit).agreements.witness({ id: uuidv7(), agreementId, hash }))).toMatchObject({
      code: 'CONFLICT',
    });
    for (const person of [people.joan, people.nadia]) {
      expect(await refusalOf(as(person).agreements.witness({ id: uuidv7(), agreementId, hash }))).toMatchObject({
        code: 'FORBIDDEN',
      });
    }
  });
});
