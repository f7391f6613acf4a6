import { uuidv7 } from '#/lib/uuid.ts';
import type { FactIn, FactKind, RoomFact } from '#/modules/meetings/room-facts.ts';
import { as, aWorld, NOW, type TestPerson, type World } from './world.ts';

/** Somebody in a meeting: its acts, with what every one of them carries filled in. */
export function inMeeting(person: TestPerson | null, where: { agreementId: string; reviewId: string }, now = NOW) {
  const api = as(person, now).meetings;
  type Acts = typeof api;
  type Rest<T> = Omit<T, 'agreementId' | 'reviewId' | 'id'> & { id?: string };
  const here = { agreementId: where.agreementId, reviewId: where.reviewId };
  return <Name extends Exclude<keyof Acts, 'then'>>(
    name: Name,
    input: Rest<Parameters<Acts[Name]>[0]> = {} as never,
  ): ReturnType<Acts[Name]> => {
    const call = api[name] as (input: unknown) => ReturnType<Acts[Name]>;
    return call({ id: uuidv7(), ...here, ...(input as object) });
  };
}

/** A meeting under way: Nadia of the council began and leads it; Rosa and Dev of Lantern House and Kit sit in it. */
export async function aMeeting(sitting: (keyof World['people'])[] = ['rosa', 'dev', 'kit']) {
  const world = await aWorld();
  const { agreementId, people } = world;
  const reviewId = uuidv7();
  await as(people.nadia).reviews.plan({ id: uuidv7(), agreementId, reviewId });
  const where = { agreementId, reviewId };
  const by = (who: keyof World['people'], now?: string) => inMeeting(people[who], where, now);
  const seats: Record<string, string> = {};
  seats.nadia = (await by('nadia')('begin', { seatId: uuidv7() })).seatId;
  for (const who of sitting) seats[who] = (await by(who)('sitDown', { seatId: uuidv7() })).seatId;
  const { room } = await by('nadia')('get');
  const stageOf = (kind: FactIn<'stage'>['stageKind']) => {
    const stage = room?.facts.find((fact) => fact.kind === 'stage' && fact.stageKind === kind);
    if (!stage) throw new Error(`There is no stage to ${kind}.`);
    return stage.id;
  };
  return { ...world, ...where, by, seats: seats as Record<keyof World['people'], string>, stageOf };
}
export type Meeting = Awaited<ReturnType<typeof aMeeting>>;

/** What everybody knows of one kind, as this person is told it. */
export async function factsFor<Kind extends FactKind>(meeting: Meeting, who: keyof World['people'], kind: Kind) {
  const { room } = await meeting.by(who)('get');
  return (room?.facts ?? []).filter((fact: RoomFact): fact is FactIn<Kind> => fact.kind === kind);
}
