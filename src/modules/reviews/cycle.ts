import { addDays, addMonths } from '#/lib/days.ts';

export interface Cycle {
  cycle: number;
  /** First and last month of what is looked at. */
  periodFrom: string;
  periodTo: string;
  meetsOn: string;
  /** A lighter meeting half-way through the period; none in periods of under four months. */
  touchPointOn: string | null;
  packOpensOn: string;
}

interface Rhythm {
  everyMonths: number;
  packOpensDaysBefore: number;
}

/** The second Tuesday of a month: late enough for the last month's readings to be in. */
export function secondTuesday(month: string): string {
  const first = new Date(`${month}-01T00:00:00Z`).getUTCDay();
  return addDays(`${month}-01`, ((2 - first + 7) % 7) + 7);
}

/**
 * The next cycle as the agreement's rhythm gives it: it begins where the last one ended, and meets on the second
 * Tuesday of the month after it.
 */
export function nextCycle(rhythm: Rhythm, startsOn: string, last: { cycle: number; periodTo: string } | null): Cycle {
  const periodFrom = last ? addMonths(last.periodTo, 1) : startsOn.slice(0, 7);
  const after = addMonths(periodFrom, rhythm.everyMonths);
  const meetsOn = secondTuesday(after);
  return {
    cycle: (last?.cycle ?? 0) + 1,
    periodFrom,
    periodTo: addMonths(after, -1),
    meetsOn,
    touchPointOn:
      rhythm.everyMonths >= 4 ? secondTuesday(addMonths(periodFrom, Math.floor(rhythm.everyMonths / 2))) : null,
    packOpensOn: addDays(meetsOn, -rhythm.packOpensDaysBefore),
  };
}

/**
 * The cycle after those there were, the oldest first: it is counted on from the last, and looks at the months of one that
 * was called off too.
 */
export function cycleAfter(
  rhythm: Rhythm,
  startsOn: string,
  past: readonly { cycle: number; periodTo: string; state: string }[],
): Cycle {
  const held = past.findLast((review) => review.state !== 'called off') ?? null;
  return { ...nextCycle(rhythm, startsOn, held), cycle: (past.at(-1)?.cycle ?? 0) + 1 };
}
