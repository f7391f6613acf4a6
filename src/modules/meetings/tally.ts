/** Votes that one may still give. */
export function votesLeft(each: number, given: ReadonlyMap<string, number>): number {
  return Math.max(each - [...given.values()].reduce((sum, count) => sum + count, 0), 0);
}

/** Whether one may give a group this many: not below none, and with all others not above what each has. */
export function mayGive(each: number, given: ReadonlyMap<string, number>, groupId: string, count: number): boolean {
  const others = new Map(given);
  others.delete(groupId);
  return Number.isInteger(count) && count >= 0 && count <= votesLeft(each, others);
}

/** What each group got, of all votes given. */
export function totals(votes: readonly { groupId: string; count: number }[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { groupId, count } of votes) sums.set(groupId, (sums.get(groupId) ?? 0) + count);
  return sums;
}

export interface Ranked<G> {
  votes: number;
  /** More than one: a tie, and shown as one. */
  groups: G[];
}

/** Groups with the most votes first; those with as many stand together, in the order given, and none before another. */
export function ranked<G extends { votes: number | null }>(groups: readonly G[]): Ranked<G>[] {
  const by = new Map<number, G[]>();
  for (const group of groups) by.set(group.votes ?? 0, [...(by.get(group.votes ?? 0) ?? []), group]);
  return [...by].sort(([a], [b]) => b - a).map(([votes, tied]) => ({ votes, groups: tied }));
}
