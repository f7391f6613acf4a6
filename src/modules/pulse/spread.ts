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

/** How many of a side answered one statement. */
export interface PulseAnswered {
  /** People with an account. */
  members: number;
  /** Anybody with a link may be one, so they make no side large enough to be told. */
  guests: number;
}

/**
 * A side of which three or more with an account answered stands for itself, its guests with it. Those of smaller sides are
 * taken together where they are three or more with an account; where even together they are fewer, all their answers are
 * kept nowhere: guests whose answers somebody knows could be taken away from them.
 *
 * @param answered how many of each side answered one statement
 */
export function pulseGroups(answered: Partial<Record<Side, PulseAnswered>>): PulseGroups {
  const counts = SIDES.map((side) => ({ side, ...(answered[side] ?? { members: 0, guests: 0 }) }));
  const alone = counts.filter(({ members }) => members >= FEWEST_TOLD);
  const rest = counts.filter(({ members }) => members < FEWEST_TOLD);
  const all = (of: PulseAnswered[]) => of.reduce((sum, { members, guests }) => sum + members + guests, 0);
  const groups = alone.map((count) => ({ side: count.side, answered: all([count]) }));
  const isTold = rest.reduce((sum, { members }) => sum + members, 0) >= FEWEST_TOLD;
  if (!isTold) return { groups, untold: all(rest) };
  return { groups: [...groups, { side: null, answered: all(rest) }], untold: 0 };
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
