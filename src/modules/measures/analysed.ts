import type { Direction } from './vocabulary.ts';
import { type Analysis, analyse, type Point } from './xmr.ts';

interface Series {
  direction: Direction;
  readings: readonly Point[];
  rebases: readonly { fromMonth: string }[];
  definitions: readonly { fromMonth: string; fixAfterPoints: number | null }[];
}

/** A measure's readings under its own agreed limits: each definition and each rebase opens a segment. */
export function analysed({ direction, readings, rebases, definitions }: Series): Analysis {
  const [first, ...later] = definitions;
  const starts = [
    ...later.map(({ fromMonth, fixAfterPoints }) => ({ from: fromMonth, fixAfterPoints })),
    ...rebases
      .filter((rebase) => !later.some((other) => other.fromMonth === rebase.fromMonth))
      .map((rebase) => rebase.fromMonth),
  ];
  return analyse(readings, { direction, rebases: starts, fixAfterPoints: first?.fixAfterPoints ?? null });
}
