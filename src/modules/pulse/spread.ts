import { SIDES, type Side } from '#/access/sides.ts';

export const LOWEST_PULSE = 1;
export const HIGHEST_PULSE = 10;
/** Of fewer than this nothing is told: one could be known by one’s answer. */
export const FEWEST_TOLD = 3;

/** How often a value was given. Without a side: by those of sides that were too few to stand alone, taken together. */
export interface PulseTold {
  side: Side | null;
  value: number;
  times: number;
}

/** Which groups’ answers are kept when a pulse closes, and how many answers are told of nobody. */
export interface PulseGroups {
  groups: { side: Side | null; answered: number }[];
  untold: number;
}

/**
 * A side of three or more stands for itself. Those of smaller sides are taken together where they are three or more;
 * where even together they are fewer, their answers are kept nowhere.
 *
 * @param answered how many of each side answered one statement
 */
export function pulseGroups(answered: Partial<Record<Side, number>>): PulseGroups {
  const counts = SIDES.map((side) => ({ side, answered: answered[side] ?? 0 }));
  const alone = counts.filter((count) => count.answered >= FEWEST_TOLD);
  const rest = counts.filter((count) => count.answered < FEWEST_TOLD).reduce((sum, count) => sum + count.answered, 0);
  if (rest < FEWEST_TOLD) return { groups: alone, untold: rest };
  return { groups: [...alone, { side: null, answered: rest }], untold: 0 };
}

export interface PulseSpread {
  side: Side | null;
  answered: number;
  lowest: number;
  /** The middle answer; between two, their mean. */
  middle: number;
  highest: number;
  /** How often each value from 1 to 10 was given, the lowest first. */
  times: number[];
}

/**
 * The spread of one statement’s answers, in the order of the sides, those taken together last. A group of fewer than
 * three is left out, whoever kept it.
 */
export function pulseSpreads(told: readonly PulseTold[]): PulseSpread[] {
  return [...SIDES, null].flatMap((side) => {
    const times = Array.from({ length: HIGHEST_PULSE }, (_, at) =>
      told
        .filter((one) => one.side === side && one.value === at + LOWEST_PULSE)
        .reduce((sum, one) => sum + one.times, 0),
    );
    const values = times.flatMap((count, at) => Array<number>(count).fill(at + LOWEST_PULSE));
    if (values.length < FEWEST_TOLD) return [];
    const half = (values.length - 1) / 2;
    const [below = 0, above = 0] = [values[Math.floor(half)], values[Math.ceil(half)]];
    return [
      {
        side,
        answered: values.length,
        lowest: values[0] as number,
        middle: (below + above) / 2,
        highest: values.at(-1) as number,
        times,
      },
    ];
  });
}

const apart = ({ lowest, highest }: PulseSpread) => highest - lowest;

/** A spread as somebody would say it: how far apart, and where the middle lies. Perception, and nobody’s mark. */
export function spreadInWords(spread: PulseSpread): string {
  const { answered, lowest, middle, highest } = spread;
  if (lowest === highest) return `All ${answered} said ${lowest}.`;
  const how = apart(spread) >= 5 ? 'far apart' : apart(spread) <= 2 ? 'close together' : 'some way apart';
  return `${answered} answered, ${how}: from ${lowest} to ${highest}, the middle at ${middle}.`;
}
