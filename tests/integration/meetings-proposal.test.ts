import { describe, expect, it } from 'vitest';
import { uuidv7 } from '#/lib/uuid.ts';
import { aMeeting, factsFor, type Meeting } from '../support/live-meeting.ts';
import { as, aWorld, refusalOf } from '../support/world.ts';

async function proposedIn({ agreementId, reviewId, people }: Pick<Meeting, 'agreementId' | 'reviewId' | 'people'>) {
  const decisionId = uuidv7();
  const said = { text: 'Ring first', hunch: 'It helps.', lookAgainOn: '2026-12-01' };
  await as(people.rosa).adaptations.propose({ id: uuidv7(), agreementId, decisionId, reviewId, ...said });
  return decisionId;
}
const shownTo = async (meeting: Meeting, who: 'dev' | 'kit') =>
  (await factsFor(meeting, who, 'meeting'))[0]?.shownDecisionId;

describe('The proposal before everybody', () => {
  it('is the one that whoever leads laid there, for all, until it is taken away', async () => {
    const meeting = await aMeeting();
    const [one, other] = [await proposedIn(meeting), await proposedIn(meeting)];
    expect(await shownTo(meeting, 'kit')).toBeNull();
    await meeting.by('nadia')('showProposal', { decisionId: one });
    expect([await shownTo(meeting, 'kit'), await shownTo(meeting, 'dev')]).toEqual([one, one]);
    await meeting.by('nadia')('showProposal', { decisionId: other });
    expect(await shownTo(meeting, 'kit')).toBe(other);
    await meeting.by('nadia')('showProposal', { decisionId: null });
    expect(await shownTo(meeting, 'kit')).toBeNull();
  });

  it('is laid there by nobody else, and is never one of another agreement', async () => {
    const meeting = await aMeeting();
    const decisionId = await proposedIn(meeting);
    expect(await refusalOf(meeting.by('rosa')('showProposal', { decisionId }))).toMatchObject({ code: 'FORBIDDEN' });
    const elsewhere = await aWorld();
    const theirs = uuidv7();
    await as(elsewhere.people.rosa).adaptations.propose({
      ...{ id: uuidv7(), agreementId: elsewhere.agreementId, decisionId: theirs },
      ...{ text: 'Ring first', hunch: 'It helps.', lookAgainOn: '2026-12-01' },
    });
    expect(await refusalOf(meeting.by('nadia')('showProposal', { decisionId: theirs }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await shownTo(meeting, 'kit')).toBeNull();
  });

  it('stays there once all have consented, and one that was decided before is not laid there anew', async () => {
    const meeting = await aMeeting();
    const { people, agreementId } = meeting;
    const decisionId = await proposedIn(meeting);
    await meeting.by('nadia')('showProposal', { decisionId });
    for (const signer of [people.rosa, people.nadia])
      await as(signer).adaptations.takePosition({
        ...{ id: uuidv7(), agreementId, decisionId, positionId: uuidv7(), round: 1 },
        position: 'consent',
      });
    expect(await shownTo(meeting, 'dev')).toBe(decisionId);
    await meeting.by('nadia')('showProposal', { decisionId: null });
    expect(await refusalOf(meeting.by('nadia')('showProposal', { decisionId }))).toMatchObject({ code: 'CONFLICT' });
  });
});
