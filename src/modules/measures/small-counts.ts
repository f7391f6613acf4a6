/** What is told of a reading whose number is kept back: in words, and between which values it lies. */
export interface Few {
  words: string;
  from: number;
  to: number;
}

interface Counted {
  value: number;
  numerator: number | null;
  denominator: number | null;
}

export type ShownReading<R extends Counted = Counted> = R & { few: Few | null };

/**
 * A reading of a measure that counts people, as everybody is shown it, whoever posted it: the dashboard is the same for both
 * sides, so nobody's is another. A count from one up to below the threshold is `fewer than 5`, and stands in the series as
 * the middle of what it may be.
 *
 * Of a share the part is kept back where it is small, or where the rest is: with the whole beside it the rest is the second
 * cell, and the percentage would tell both (UK LLC: suppress a second cell and percentages too). The whole is kept back with
 * them where it is small itself. Where a part that is small and a rest that is small cannot be told apart by saying which,
 * neither is said: of seven, "fewer than 5" would leave exactly the five for "all but fewer than 5".
 *
 * Why nothing can be worked out: what is answered depends on the class that the number is in and on nothing else of it, and
 * each class has two numbers at least. Limits, means, signals and words are drawn from what is answered here, so they tell
 * no more. (With a threshold of 2 none is kept back as well, and a whole of two, since one alone would be no class.) What
 * two measures tell of each other, one a part of the other, is not known here: that is for who writes the definitions.
 */
export function withoutSmallCounts<R extends Counted>(reading: R, threshold: number): ShownReading<R> {
  if (threshold < 2) return { ...reading, few: null };
  const few = reading.denominator === null ? fewOf(reading.value, threshold) : shareOf(reading, threshold);
  if (!few) return { ...reading, few: null };
  const { whole, ...told } = few;
  return { ...reading, value: (told.from + told.to) / 2, numerator: null, denominator: whole, few: told };
}

interface Kept extends Few {
  whole: number | null;
}

/** None is told as none, save where it would leave one alone to be kept back. */
const leastOf = (threshold: number) => (threshold === 2 ? 0 : 1);

const isSmall = (count: number, threshold: number) => count < threshold && (threshold === 2 ? count >= 0 : count > 0);

function fewOf(count: number, threshold: number): Kept | null {
  if (!isSmall(count, threshold)) return null;
  return { words: `fewer than ${threshold}`, from: leastOf(threshold), to: threshold - 1, whole: null };
}

function shareOf({ numerator, denominator }: Counted, threshold: number): Kept | null {
  const [part, whole] = [numerator ?? 0, denominator ?? 0];
  const smallWhole = Math.max(threshold, 3);
  if (whole < smallWhole) return { words: `some of fewer than ${smallWhole}`, from: 0, to: 100, whole: null };
  const rest = whole - part;
  const least = leastOf(threshold);
  const between = (words: string, from: number, to: number): Kept => ({
    words,
    from: (100 * from) / whole,
    to: (100 * to) / whole,
    whole,
  });
  const [partIsSmall, restIsSmall] = [isSmall(part, threshold), isSmall(rest, threshold)];
  if (!partIsSmall && !restIsSmall) return null;
  if (whole < 2 * threshold - 1) return between(`some of ${whole}`, least, whole - least);
  if (partIsSmall) return between(`fewer than ${threshold} of ${whole}`, least, threshold - 1);
  return between(`all but fewer than ${threshold} of ${whole}`, whole - threshold + 1, whole - least);
}
