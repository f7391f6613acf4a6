import { describe, expect, it } from 'vitest';
import { uuidv7 } from '#/lib/uuid.ts';
import { GUEST_WORDS } from '#/modules/meetings/guest-words.ts';
import { aProposal, says } from '../support/consent.ts';
import { ASKED, aStory } from '../support/evidence.ts';
import { sitsAsGuest } from '../support/guest.ts';
import { aMeeting } from '../support/live-meeting.ts';
import { as, refusalOf } from '../support/world.ts';

const TEXT = 'Ring before the first letter goes out.';

/** A meeting with a proposal that nobody has laid before the room yet, and a guest. */
async function aRound() {
  const meeting = await aMeeting();
  const { agreementId, people } = meeting;
  const decisionId = await aProposal(people.rosa, agreementId, { text: TEXT, because: 'A reason of our own.' });
  const guest = await sitsAsGuest(meeting);
  const sees = () => guest.api.meetings.proposalForGuest(guest.here);
  const lays = (shown: string | null) => meeting.by('nadia')('showProposal', { decisionId: shown });
  return { ...meeting, decisionId, guest, sees, lays };
}

describe('A guest reads of a proposal', () => {
  it('the one that lies before everybody, whoever else is being decided about', async () => {
    const { agreementId, people, decisionId, sees, lays } = await aRound();
    const other = await aProposal(people.rosa, agreementId, { text: 'Another one.' });
    expect(await sees()).toBeNull();
    await lays(decisionId);
    expect(await sees()).toMatchObject({ id: decisionId, text: TEXT, state: 'open', conditions: [] });
    await lays(other);
    expect(await sees()).toMatchObject({ id: other, text: 'Another one.' });
    await lays(null);
    expect(await sees()).toBeNull();
  });

  it('whose turn it is, and of who has answered that they have and never what', async () => {
    const { agreementId, people, decisionId, sees, lays, seats } = await aRound();
    await lays(decisionId);
    const first = await sees();
    expect(first?.parties.map(({ side, hasAnswered }) => [side, hasAnswered]).sort()).toEqual([
      ['commissioning', false],
      ['providing', false],
    ]);
    expect([first?.asking, first?.next]).toEqual(first?.parties.map(({ name }) => name));
    await says(people.nadia, agreementId, decisionId, 'objection');
    const second = await sees();
    expect(second?.parties.find(({ side }) => side === 'commissioning')?.hasAnswered).toBe(true);
    expect([second?.asking, second?.next]).toEqual([
      second?.parties.find(({ side }) => side === 'providing')?.name,
      null,
    ]);
    expect(JSON.stringify(second)).not.toMatch(/objection|harm|reason|hunch|Nadia|Rosa/i);
    expect(JSON.stringify(second)).not.toContain(seats.nadia);
  });

  it('what became of it, while it lies there, and in the order that all others see', async () => {
    const { agreementId, people, decisionId, sees, lays } = await aRound();
    await lays(decisionId);
    const order = (await sees())?.parties.map(({ id }) => id);
    for (const person of [people.rosa, people.nadia]) await says(person, agreementId, decisionId);
    expect(await sees()).toMatchObject({ state: 'agreed', asking: null, next: null });
    expect((await sees())?.parties.map(({ id }) => id)).toEqual(order);
  });

  it('nothing without a seat in this very meeting, and people of the agreement read it elsewhere', async () => {
    const [here, elsewhere] = [await aRound(), await aRound()];
    await elsewhere.lays(elsewhere.decisionId);
    expect(await here.sees()).toBeNull();
    const strange = here.guest.api.meetings.proposalForGuest(elsewhere.guest.here);
    expect(await refusalOf(strange)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refusalOf(here.by('rosa')('proposalForGuest'))).toMatchObject({ code: 'FORBIDDEN' });
    const { agreementId } = here;
    await expect(as(null).meetings.proposalForGuest({ agreementId, reviewId: here.reviewId })).rejects.toThrow();
    await here.lays(here.decisionId);
    await here.by('nadia')('end');
    expect(await refusalOf(here.sees())).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('takes no part in deciding it', async () => {
    const { agreementId, decisionId, guest, lays } = await aRound();
    await lays(decisionId);
    const position = { id: uuidv7(), agreementId, decisionId, positionId: uuidv7(), round: 1, position: 'consent' };
    const taken = guest.api.adaptations.takePosition(position as never);
    expect(await refusalOf(taken)).toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});

describe('A guest reads no story', () => {
  it('however widely it is shared, and is told on their screen that stories are read out', async () => {
    const meeting = await aMeeting();
    const { agreementId, people } = meeting;
    const evidenceId = await aStory(people.dev, agreementId, { visibility: 'agreement' });
    await aStory(people.dev, agreementId, { visibility: 'private', consent: ASKED });
    const guest = await sitsAsGuest(meeting);
    const one = guest.api.evidence.get({ agreementId, evidenceId });
    expect(await refusalOf(one)).toMatchObject({ code: 'UNAUTHENTICATED' });
    const pack = guest.api.reviews.pack(guest.here);
    expect(await refusalOf(pack)).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(GUEST_WORDS.read).toContain('read out in the room');
  });
});
