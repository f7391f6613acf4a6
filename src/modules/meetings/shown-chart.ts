import { withoutSmallCounts } from '#/modules/measures/small-counts.ts';
import type { Direction, MeasureKind } from '#/modules/measures/vocabulary.ts';
import type { Point } from '#/modules/measures/xmr.ts';

/** A measure as its chart shows it: what is drawn and said of it, and nobody who posted, corrected or noted anything. */
export interface ShownChart {
  id: string;
  name: string;
  unit: string;
  kind: MeasureKind;
  direction: Direction;
  misleads: string;
  /** A number that is kept back stays so in the record. */
  readings: Point[];
  rebases: { fromMonth: string }[];
  definitions: { fromMonth: string; fixAfterPoints: number | null }[];
}

/** What is kept of a measure that is put before a room, guests among them: named one by one, so that nothing else comes along. */
export function chartOf({ id, name, unit, kind, direction, misleads, ...series }: ShownChart): ShownChart {
  return {
    ...{ id, name, unit, kind, direction, misleads },
    readings: series.readings.map(({ month, value, few }) => ({ month, value, ...(few ? { few } : {}) })),
    rebases: series.rebases.map(({ fromMonth }) => ({ fromMonth })),
    definitions: series.definitions.map(({ fromMonth, fixAfterPoints }) => ({ fromMonth, fixAfterPoints })),
  };
}

/** What a measure is held to once it is said to count people. */
export interface Counted {
  /** From which number on counts are told. */
  threshold: number;
  /** Shares whose part and rest are both large enough to be told, by month. */
  shares: Record<string, number>;
}

/**
 * A chart kept before its measure was said to count people, as it may be told since. Of a share only the percentage was kept,
 * so a month stays where that percentage is known to be large enough, and otherwise goes.
 */
export function heldTo(chart: ShownChart, { threshold, shares }: Counted): ShownChart {
  const told = ({ month, value, few }: Point): Point[] => {
    if (few) return [{ month, value, few }];
    if (chart.kind === 'proportion') return shares[month] === value ? [{ month, value }] : [];
    const kept = withoutSmallCounts({ value, numerator: null, denominator: null }, threshold);
    return [{ month, value: kept.value, ...(kept.few ? { few: kept.few } : {}) }];
  };
  return { ...chart, readings: chart.readings.flatMap(told) };
}
