interface Goal {
  id: string;
  number: number;
  measureIds: readonly string[];
}

interface Counted<M> {
  /** The measures whose charts stand here. */
  here: M[];
  /** Those that stand at an earlier goal. */
  elsewhere: { measure: M; goalNumber: number }[];
}

/** Shows each measure at one goal, the first it belongs to; `rest` holds those that belong to none. */
export function countedOnce<M extends { id: string }>(
  goals: readonly Goal[],
  measures: readonly M[],
): { shown: Map<string, Counted<M>>; rest: M[] } {
  const shownAt = new Map<string, number>();
  const shown = new Map<string, Counted<M>>();
  for (const goal of goals) {
    const counted: Counted<M> = { here: [], elsewhere: [] };
    for (const measure of measures.filter(({ id }) => goal.measureIds.includes(id))) {
      const before = shownAt.get(measure.id);
      if (before === undefined) counted.here.push(measure);
      else counted.elsewhere.push({ measure, goalNumber: before });
    }
    for (const { id } of counted.here) shownAt.set(id, goal.number);
    shown.set(goal.id, counted);
  }
  return { shown, rest: measures.filter(({ id }) => !shownAt.has(id)) };
}
