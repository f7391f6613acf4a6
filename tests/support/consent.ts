import { uuidv7 } from '#/lib/uuid.ts';
import { readSnapshot } from '#/modules/adaptations/queries/snapshot.ts';
import type { Position } from '#/modules/adaptations/vocabulary.ts';
import { agreementVersions, moneyLines, moneyShares } from '#/modules/agreements/tables.ts';
import { aGoal, aMeasure } from './evidence.ts';
import {
  anOrganisation,
  aParty,
  aPerson,
  as,
  aWorld,
  joinOrganisation,
  NOW,
  owner,
  seenBy,
  type TestPerson,
  takesPart,
} from './world.ts';

type Api = ReturnType<typeof as>['adaptations'];
type Propose = Parameters<Api['propose']>[0];
export type Given = Propose['changes'];

/** The world with two parties that sign on each side, a second signatory of the council, a goal, a measure, money and a version 1.0. */
export async function fourThatSign() {
  const world = await aWorld();
  const { agreementId, people } = world;
  const [ferial, ines, huw] = await Promise.all(['Ferial', 'Ines', 'Huw'].map((name) => aPerson(name)));
  if (!ferial || !ines || !huw) throw new Error('Nobody there.');
  const foundation = await anOrganisation(ferial, 'Ash & Alder Foundation');
  const advice = await anOrganisation(ines, 'Money & Rights Advice');
  await joinOrganisation(world.organisations.council, huw);
  const foundationParty = await aParty(agreementId, foundation, 'commissioning', 'funder');
  const adviceParty = await aParty(agreementId, advice, 'providing', 'provider');
  const { council } = world.organisations;
  await takesPart(agreementId, ferial, {
    partyId: foundationParty,
    organisationId: foundation,
    side: 'commissioning',
    role: 'signatory',
  });
  await takesPart(agreementId, ines, {
    partyId: adviceParty,
    organisationId: advice,
    side: 'providing',
    role: 'signatory',
  });
  const huwsPart = await takesPart(agreementId, huw, {
    partyId: world.parties.council,
    organisationId: council,
    side: 'commissioning',
    role: 'signatory',
  });
  const goalId = await aGoal(agreementId, people.nadia, 'Households keep their tenancy.');
  const measureId = await aMeasure(agreementId, people.nadia);
  const [talk, enforce] = [uuidv7(), uuidv7()];
  await owner.insert(moneyLines).values([
    {
      id: talk,
      agreementId,
      position: 1,
      name: 'Community conversations',
      heldBy: world.organisations.lantern,
      perYear: 20_000_000,
    },
    { id: enforce, agreementId, position: 2, name: 'Enforcement', heldBy: council, perYear: 22_000_000 },
  ]);
  await owner.insert(moneyShares).values([
    { agreementId, lineId: talk, organisationId: council, perYear: 15_000_000 },
    { agreementId, lineId: talk, organisationId: foundation, perYear: 5_000_000 },
    { agreementId, lineId: enforce, organisationId: council, perYear: 22_000_000 },
  ]);
  const snapshot = await seenBy(people.nadia, (db) => readSnapshot(db, agreementId));
  await owner.insert(agreementVersions).values({
    agreementId,
    major: 1,
    minor: 0,
    snapshot,
    hash: '0'.repeat(64),
    how: 'signed',
    adoptedAt: NOW,
    takesEffectOn: '2024-04-01',
  });
  return {
    ...world,
    people: { ...people, ferial, ines, huw },
    organisations: { ...world.organisations, foundation, advice },
    parties: { ...world.parties, foundation: foundationParty, advice: adviceParty },
    huwsPart,
    goalId,
    measureId,
    lines: { talk, enforce },
  };
}
export type FourThatSign = Awaited<ReturnType<typeof fourThatSign>>;

let minutes = 0;
/** A moment after every one before it. */
export function later(): string {
  minutes += 1;
  return new Date(Date.parse(NOW) + minutes * 1000).toISOString();
}

/** A proposal on a hunch, to be looked at again next year. */
export async function aProposal(by: TestPerson, agreementId: string, more: Partial<Propose> = {}): Promise<string> {
  const decisionId = uuidv7();
  await as(by, later()).adaptations.propose({
    id: uuidv7(),
    agreementId,
    decisionId,
    text: 'Name people without a written tenancy.',
    hunch: 'It might help.',
    lookAgainOn: '2027-05-15',
    ...more,
  });
  return decisionId;
}

export function rewording(goalId: string, text = 'People keep a home they would choose.', id = uuidv7()) {
  return { id, kind: 'goal reworded' as const, subjectId: goalId, put: { text } };
}

export async function says(
  person: TestPerson,
  agreementId: string,
  decisionId: string,
  position: Position = 'consent',
  round = 1,
): Promise<{ positionId: string } & Awaited<ReturnType<Api['takePosition']>>> {
  const positionId = uuidv7();
  const answer = await as(person, later()).adaptations.takePosition({
    id: uuidv7(),
    agreementId,
    decisionId,
    positionId,
    round,
    position,
    reason: position === 'objection' ? 'It would harm what we are here for.' : null,
  });
  return { positionId, ...answer };
}

/** Everybody who signs consents; answers what the last one brought about. */
export async function allConsent({ agreementId, people }: FourThatSign, decisionId: string, round = 1) {
  for (const person of [people.ferial, people.nadia, people.rosa])
    await says(person, agreementId, decisionId, 'consent', round);
  return says(people.ines, agreementId, decisionId, 'consent', round);
}

export const decisionOf = (person: TestPerson, agreementId: string, decisionId: string) =>
  as(person, later()).adaptations.get({ agreementId, decisionId });
