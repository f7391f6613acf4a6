import type { FactIn, FactKind, RoomFact } from './room-facts.ts';

/** What a screen knows of the room: every fact as it stood at public change `number`. */
export interface RoomState {
  number: number;
  facts: ReadonlyMap<string, RoomFact>;
}

/** What changed after `from`, up to and with `number`: each fact as it stands now. */
export interface RoomMessage {
  from: number;
  number: number;
  facts: readonly RoomFact[];
}

export const EMPTY_ROOM: RoomState = { number: 0, facts: new Map() };

/**
 * The state after a message. A message may come twice, late, or overlap with another: of each fact the one with the later
 * number stands. Null: something is missing in between, so one must ask again for what came after `state.number`.
 */
export function apply(state: RoomState, message: RoomMessage): RoomState | null {
  if (message.from > state.number) return null;
  const news = message.facts.filter((fact) => fact.at > (state.facts.get(keyOf(fact))?.at ?? -1));
  if (news.length === 0 && message.number <= state.number) return state;
  const facts = new Map(state.facts);
  for (const fact of news) facts.set(keyOf(fact), fact);
  return { number: Math.max(state.number, message.number), facts };
}

export function factsOf<Kind extends FactKind>(room: RoomState, kind: Kind): FactIn<Kind>[] {
  return [...room.facts.values()].filter((fact): fact is FactIn<Kind> => fact.kind === kind);
}

export function factOf<Kind extends FactKind>(room: RoomState, kind: Kind, id: string | null): FactIn<Kind> | null {
  return id === null ? null : ((room.facts.get(`${kind} ${id}`) as FactIn<Kind> | undefined) ?? null);
}

function keyOf({ kind, id }: RoomFact): string {
  return `${kind} ${id}`;
}
