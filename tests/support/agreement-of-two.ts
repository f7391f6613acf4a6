import { createHmac } from 'node:crypto';
import { uuidv7 } from '#/lib/uuid.ts';
import { type Somebody, somebody } from './somebody.ts';

const GOAL = 'Every household is understood before it is pursued.';

/** The token of an invitation's link, as the app makes it. */
function tokenOf(invitationId: string): string {
  const secret = process.env.ACCORD_SECRET ?? '';
  return createHmac('sha256', secret).update(`invitation ${invitationId}`).digest('base64url');
}

/**
 * A draft by Nadia of the council, joined by Rosa of Lantern House, with one goal and one measure. Each side has a
 * contributor and the providing side a reader; Kit is a resident who is heard and does not sign.
 */
export async function aDraftOfTwo() {
  const [nadia, sam, rosa, dev, gwen, kit] = (await Promise.all(
    ['Nadia', 'Sam', 'Rosa', 'Dev', 'Gwen', 'Kit'].map(somebody),
  )) as [Somebody, Somebody, Somebody, Somebody, Somebody, Somebody];
  const agreementId = uuidv7();
  const act = () => ({ id: uuidv7(), agreementId });
  const parties = { council: uuidv7(), lantern: uuidv7(), voices: uuidv7() };
  const subjects = { goalId: uuidv7(), measureId: uuidv7(), clauseId: uuidv7() };
  const { agreements, goals, measures } = nadia.api;

  await agreements.draft.mutate({
    ...act(),
    partyId: parties.council,
    organisationId: uuidv7(),
    founded: { name: 'Borough Council', kind: 'local authority' },
    side: 'commissioning',
    partyKind: 'commissioner',
    title: 'Warm Homes',
    place: 'Thornmere',
    startingPointKind: 'an existing contract',
    startingPoint: 'council tax recovery',
    purpose: 'So that people keep a home they would choose.',
    startsOn: '2025-04-01',
    endsOn: '2028-03-31',
  });
  await agreements.addParty.mutate({
    ...act(),
    partyId: parties.lantern,
    organisationId: uuidv7(),
    founded: { name: 'Lantern House', kind: 'charity' },
    side: 'providing',
    partyKind: 'provider',
    signs: true,
  });
  await agreements.addParty.mutate({
    ...act(),
    partyId: parties.voices,
    organisationId: uuidv7(),
    founded: { name: 'Doorstep Voices', kind: 'charity' },
    side: 'partner',
    partyKind: 'residents',
    signs: false,
  });
  const join = async (
    host: Somebody,
    guest: Somebody,
    partyId: string,
    role: 'signatory' | 'contributor' | 'reader',
  ) => {
    const invitationId = uuidv7();
    await host.api.agreements.invite.mutate({ ...act(), invitationId, email: guest.email, partyId, role });
    await guest.api.agreements.acceptInvitation.mutate({ id: uuidv7(), token: tokenOf(invitationId) });
  };
  await join(nadia, rosa, parties.lantern, 'signatory');
  await join(nadia, sam, parties.council, 'contributor');
  await join(rosa, dev, parties.lantern, 'contributor');
  await join(rosa, gwen, parties.lantern, 'reader');
  await join(nadia, kit, parties.voices, 'contributor');

  await goals.add.mutate({ ...act(), goalId: subjects.goalId, text: GOAL, why: 'Letters frighten.' });
  await measures.add.mutate({
    ...act(),
    measureId: subjects.measureId,
    name: 'Households passed on for recovery',
    unit: 'households per month',
    kind: 'count',
    direction: 'decrease',
    purpose: 'To see whether talking comes first.',
    misleads: 'Fewer may be passed on because nobody looked.',
    source: 'The revenues system',
    ownerId: rosa.id,
    goalIds: [subjects.goalId],
    fromMonth: '2025-01',
  });
  await agreements.addClause.mutate({
    ...act(),
    clauseId: subjects.clauseId,
    section: 'money',
    heading: 'How money is paid',
    text: 'Quarterly in advance, and tied to no measure.',
  });
  return {
    agreementId,
    at: `/agreements/${agreementId}`,
    act,
    parties,
    nadia,
    sam,
    rosa,
    dev,
    gwen,
    kit,
    ...subjects,
  };
}

/** The token of an invitation that nobody has answered yet. */
export async function anOpenInvitation(): Promise<string> {
  const { act, rosa, parties } = await aDraftOfTwo();
  const invitationId = uuidv7();
  const email = `colleague.${invitationId.slice(-8)}@test.example`;
  await rosa.api.agreements.invite.mutate({
    ...act(),
    invitationId,
    email,
    partyId: parties.lantern,
    role: 'contributor',
  });
  return tokenOf(invitationId);
}

/** The same, signed by both sides and in force as version 1.0. */
export async function anAgreementOfTwo() {
  const draft = await aDraftOfTwo();
  const { nadia, rosa, act } = draft;
  const { hash } = await rosa.api.agreements.propose.mutate(act());
  for (const { api } of [nadia, rosa]) await api.agreements.sign.mutate({ ...act(), hash });
  return draft;
}
export type AgreementOfTwo = Awaited<ReturnType<typeof anAgreementOfTwo>>;

/** A story that its author keeps for all of the agreement. */
export async function aStory({ act }: AgreementOfTwo, author: Somebody, text: string, more: Partial<Said> = {}) {
  const evidenceId = uuidv7();
  await author.api.evidence.post.mutate({
    ...act(),
    evidenceId,
    text,
    perspective: 'resident',
    visibility: 'agreement',
    consent: { status: 'given', scope: ['this agreement', 'joint reviews'], endsOn: '2027-05-01' },
    ...more,
  });
  return evidenceId;
}

/** Where the private link of a story's teller leads, made by its author. */
export async function aTellersAddress(
  { act, agreementId }: AgreementOfTwo,
  author: Somebody,
  evidenceId: string,
  language: 'en' | 'cy' = 'en',
): Promise<string> {
  await author.api.evidence.handOutLink.mutate({ ...act(), evidenceId, linkId: uuidv7(), language });
  const { link } = await author.api.evidence.handedOut.query({ agreementId, evidenceId });
  return new URL(String(link?.address)).pathname;
}

interface Said {
  title: string;
  goalIds: string[];
  measureIds: string[];
}
