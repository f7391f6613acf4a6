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
