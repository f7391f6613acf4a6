import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { afterAll } from 'vitest';
import type { Role, Side } from '#/access/sides.ts';
import { caller } from '#/caller.ts';
import { uuidv7 } from '#/lib/uuid.ts';
import { agreements, participants, parties } from '#/modules/agreements/tables.ts';
import { EMPTY_TERMS, USUAL_ENVELOPE } from '#/modules/agreements/terms.ts';
import type { AgreementStatus, PartyKind } from '#/modules/agreements/vocabulary.ts';
import { organisationMembers, organisations } from '#/modules/organisations/tables.ts';
import { persons } from '#/modules/people/tables.ts';
import { closeDatabase, inScope, type Scope } from '#/server/database.ts';
import { testSecret } from './cluster.ts';
import { ownerUrl } from './database.ts';

process.env.DATABASE_URL = ownerUrl;
process.env.AUTH_SECRET = testSecret;
process.env.LOG_LEVEL = 'silent';

const client = postgres(ownerUrl, { max: 2, onnotice: () => {} });
/** The owner's eyes, which see every row: for making worlds and for checking what is stored. */
export const owner = drizzle(client, { casing: 'snake_case' });

afterAll(async () => {
  await closeDatabase();
  await client.end();
});

/** Domain time of a test unless it says otherwise. */
export const NOW = '2026-05-15T10:00:00.000Z';

export interface TestPerson {
  id: string;
  name: string;
  email: string;
}

export async function aPerson(name = 'Somebody'): Promise<TestPerson> {
  const id = uuidv7();
  const person = { id, name, email: `${name.toLowerCase().replace(/[^a-z]+/g, '.')}.${id.slice(-8)}@test.example` };
  await owner.insert(persons).values(person);
  return person;
}

export async function anOrganisation(lead: TestPerson, name = 'An organisation'): Promise<string> {
  const id = uuidv7();
  await owner.insert(organisations).values({ id, name, kind: 'charity', createdAt: NOW, createdBy: lead.id });
  await joinOrganisation(id, lead, 'lead');
  return id;
}

export async function joinOrganisation(organisationId: string, person: TestPerson, role: 'lead' | 'member' = 'member') {
  await owner.insert(organisationMembers).values({ organisationId, personId: person.id, role, joinedAt: NOW });
}

export async function aParty(agreementId: string, organisationId: string, side: Side, kind: PartyKind, signs = true) {
  const id = uuidv7();
  await owner
    .insert(parties)
    .values({ id, agreementId, organisationId, side, kind, signsSince: signs ? NOW : null, joinedAt: NOW });
  return id;
}

export async function takesPart(
  agreementId: string,
  person: TestPerson,
  place: { partyId: string | null; organisationId: string; side: Side; role: Role },
) {
  const id = uuidv7();
  await owner.insert(participants).values({ id, agreementId, personId: person.id, acceptedAt: NOW, ...place });
  return id;
}

async function anAgreement(by: TestPerson, status: AgreementStatus = 'active', title = 'An agreement') {
  const id = uuidv7();
  await owner.insert(agreements).values({
    id,
    title,
    place: 'Thornmere',
    startingPointKind: 'one part of the system',
    startingPoint: 'council tax recovery',
    purpose: 'So that people who fall behind keep a home they would choose.',
    status,
    timeZone: 'Europe/London',
    startsOn: '2024-04-01',
    endsOn: '2027-03-31',
    paymentTerms: 'Quarterly in advance; not linked to any measure',
    confidentiality: 'Open between the parties and guests.',
    reviewEveryMonths: 6,
    terms: EMPTY_TERMS,
    envelope: USUAL_ENVELOPE,
    createdAt: NOW,
    createdBy: by.id,
  });
  return id;
}

/** Two sides that sign, a partner that does not, a guest, a reader on each side, and a stranger. */
export async function aWorld(status: AgreementStatus = 'active') {
  const [nadia, sam, eleri, rosa, dev, gwen, kit, joan, stranger] = (await Promise.all(
    ['Nadia', 'Sam', 'Eleri', 'Rosa', 'Dev', 'Gwen', 'Kit', 'Joan', 'Stranger'].map((name) => aPerson(name)),
  )) as [TestPerson, TestPerson, TestPerson, TestPerson, TestPerson, TestPerson, TestPerson, TestPerson, TestPerson];
  const council = await anOrganisation(nadia, 'Thornmere Borough Council');
  const lantern = await anOrganisation(rosa, 'Lantern House');
  const voices = await anOrganisation(kit, 'Doorstep Voices');
  const millrace = await anOrganisation(joan, 'Millrace Homes');
  await Promise.all([
    joinOrganisation(council, sam),
    joinOrganisation(council, eleri),
    joinOrganisation(lantern, dev),
    joinOrganisation(lantern, gwen),
  ]);
  const agreementId = await anAgreement(nadia, status, 'Keeping Home');
  const councilParty = await aParty(agreementId, council, 'commissioning', 'commissioner');
  const lanternParty = await aParty(agreementId, lantern, 'providing', 'provider');
  const voicesParty = await aParty(agreementId, voices, 'partner', 'residents', false);
  const commissioning = { partyId: councilParty, organisationId: council, side: 'commissioning' as const };
  const providing = { partyId: lanternParty, organisationId: lantern, side: 'providing' as const };
  const participants: Record<string, string> = {};
  const join = async (person: TestPerson, place: Parameters<typeof takesPart>[2]) => {
    participants[person.id] = await takesPart(agreementId, person, place);
  };
  await join(nadia, { ...commissioning, role: 'signatory' });
  await join(sam, { ...commissioning, role: 'contributor' });
  await join(eleri, { ...commissioning, role: 'reader' });
  await join(rosa, { ...providing, role: 'signatory' });
  await join(dev, { ...providing, role: 'contributor' });
  await join(gwen, { ...providing, role: 'reader' });
  await join(kit, {
    partyId: voicesParty,
    organisationId: voices,
    side: 'partner',
    role: 'contributor',
  });
  await join(joan, { partyId: null, organisationId: millrace, side: 'partner', role: 'contributor' });
  return {
    agreementId,
    participants,
    organisations: { council, lantern, voices, millrace },
    parties: { council: councilParty, lantern: lanternParty, voices: voicesParty },
    people: { nadia, sam, eleri, rosa, dev, gwen, kit, joan, stranger },
  };
}
export type World = Awaited<ReturnType<typeof aWorld>>;

/** The router as this person calls it; null for a visitor. */
export function as(person: TestPerson | null, now: string = NOW) {
  return caller({
    requestId: 'test',
    address: '127.0.0.1',
    person: person && { id: person.id, name: person.name },
    now,
  });
}

/** The database as this person sees it, past every query of ours. */
export function seenBy<T>(
  person: TestPerson | null,
  work: Parameters<typeof inScope<T>>[1],
  now: string = NOW,
): Promise<T> {
  const scope: Scope = { now, personId: person?.id };
  return inScope(scope, work);
}

/** What an act answers when it is refused: its code, and the fields it names. */
export async function refusalOf(
  act: Promise<unknown>,
): Promise<{ code: string; fields?: Record<string, string>; message: string }> {
  try {
    await act;
  } catch (error) {
    const cause = (error as { cause?: { code?: string; details?: { fields?: Record<string, string> } } }).cause;
    return { code: cause?.code ?? 'UNKNOWN', fields: cause?.details?.fields, message: (error as Error).message };
  }
  throw new Error('It was allowed.');
}
