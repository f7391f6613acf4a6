import { randomUUID } from 'node:crypto';
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { sha256 } from '#/lib/hash.ts';
import { uuidv7 } from '#/lib/uuid.ts';
import { agreements, participants } from '#/modules/agreements/tables.ts';
import { EMPTY_TERMS, USUAL_ENVELOPE } from '#/modules/agreements/terms.ts';
import { DEFAULT_STAGES } from '#/modules/meetings/default-stages.ts';
import { cardAuthors, cards, meetingStages, meetings, seats } from '#/modules/meetings/tables.ts';
import { organisations } from '#/modules/organisations/tables.ts';
import { persons, sessions } from '#/modules/people/tables.ts';
import { reviews } from '#/modules/reviews/tables.ts';

const tokenOf = (personId: string) => `bench-meeting-${personId}`;

export interface MeetingWorld {
  agreementId: string;
  reviewId: string;
  stageId: string;
  /** The cookie's token of each person. */
  tokens: string[];
  /** Cards that lie open. */
  cardIds: string[];
  number: number;
}

/** A meeting under way, with so many people, of whom so many sit in it, and so many cards that lie open. */
export async function makeMeeting(
  ownerUrl: string,
  { people, sitting = people, cards: cardCount }: { people: number; sitting?: number; cards: number },
): Promise<MeetingWorld> {
  const client = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  const db = drizzle(client, { casing: 'snake_case' });
  const now = new Date().toISOString();
  const [agreementId, reviewId, organisationId] = [uuidv7(), uuidv7(), uuidv7()];
  const everybody = Array.from({ length: people }, (_, n) => ({ id: uuidv7(), n, seatId: uuidv7() }));
  const first = everybody[0];
  if (!first) throw new Error('A meeting needs somebody.');
  const sideOf = (n: number) => (['commissioning', 'providing', 'partner'] as const)[n % 3] ?? 'partner';
  try {
    await db
      .insert(persons)
      .values(everybody.map(({ id, n }) => ({ id, name: `Person ${n}`, email: `${id}@bench.example` })));
    await db.insert(sessions).values(
      everybody.map(({ id }) => ({
        sessionToken: sha256(tokenOf(id)),
        userId: id,
        expires: '2100-01-01T00:00:00.000Z',
      })),
    );
    await db
      .insert(organisations)
      .values({ id: organisationId, name: 'An organisation', kind: 'charity', createdAt: now, createdBy: first.id });
    await db.insert(agreements).values({
      id: agreementId,
      title: 'A meeting',
      place: 'Thornmere',
      startingPointKind: 'one part of the system',
      startingPoint: 'council tax recovery',
      purpose: 'So that people keep a home they would choose.',
      status: 'active',
      timeZone: 'Europe/London',
      startsOn: '2024-04-01',
      endsOn: '2100-03-31',
      paymentTerms: 'In advance',
      confidentiality: 'Open between the parties.',
      reviewEveryMonths: 6,
      terms: EMPTY_TERMS,
      envelope: USUAL_ENVELOPE,
      createdAt: now,
      createdBy: first.id,
    });
    await db.insert(participants).values(
      everybody.map(({ id, n }) => ({
        id: uuidv7(),
        agreementId,
        personId: id,
        organisationId,
        side: sideOf(n),
        role: 'contributor' as const,
        acceptedAt: now,
      })),
    );
    const day = now.slice(0, 10);
    await db.insert(reviews).values({
      id: reviewId,
      agreementId,
      cycle: 1,
      periodFrom: '2026-01',
      periodTo: '2026-06',
      meetsOn: day,
      packOpensAt: now,
      state: 'in meeting',
      chairSide: 'providing',
      startedAt: now,
    });
    const of = { agreementId, reviewId, atNumber: 1 };
    const stages = DEFAULT_STAGES.map((stage, position) => ({ ...stage, ...of, id: uuidv7(), position }));
    const stageId = stages.find(({ kind }) => kind === 'make sense')?.id ?? '';
    await db.insert(meetings).values({
      ...of,
      number: 1,
      stageId,
      facilitatorSeatId: first.seatId,
      authors: 'opened by the facilitator',
      begunAt: now,
    });
    await db.insert(meetingStages).values(stages);
    await db.insert(seats).values(
      everybody.slice(0, sitting).map(({ id, n, seatId }) => ({
        ...of,
        id: seatId,
        personId: id,
        name: `Person ${n}`,
        side: sideOf(n),
        joinedAt: now,
      })),
    );
    const open = Array.from({ length: cardCount }, (_, n) => ({
      ...of,
      id: randomUUID(),
      stageId,
      text: `What somebody noticed, and wrote down in a sentence or two so that others may read it, card ${n}.`,
      revealedAt: now,
      shownOrder: n,
      place: n,
    }));
    await db.insert(cards).values(open);
    await db
      .insert(cardAuthors)
      .values(open.map(({ id }) => ({ cardId: id, agreementId, reviewId, stageId, seatId: first.seatId })));
    await client`vacuum analyze`;
    return {
      agreementId,
      reviewId,
      stageId,
      tokens: everybody.map(({ id }) => tokenOf(id)),
      cardIds: open.map(({ id }) => id),
      number: 1,
    };
  } finally {
    await client.end();
  }
}
