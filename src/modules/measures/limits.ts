/** Wheeler's scaling from an average moving range to natural process limits: 3 / 1.128. */
const LIMIT_FACTOR = 2.66;
/** The near limits stand at two thirds of the way to the limits. */
const NEAR_FACTOR = (2 / 3) * LIMIT_FACTOR;
/** The upper range limit of a moving range chart. */
const RANGE_FACTOR = 3.267;

export interface Limits {
  /** Average moving range, after the outlier screen where it was asked for. */
  averageRange: number;
  lower: number;
  upper: number;
  nearLower: number;
  nearUpper: number;
  /** A month-to-month change above this is unusual in itself. */
  rangeLimit: number;
}

/** The arithmetic mean, summed twice so that a constant series has exactly its constant as mean. */
export function mean(values: readonly number[]): number {
  const first = values.reduce((sum, value) => sum + value, 0) / values.length;
  return first + values.reduce((sum, value) => sum + (value - first), 0) / values.length;
}

/**
 * XmR limits of a baseline, as NHS Making Data Count draws them (NHSRplotthedots 0.2.2): mean ± 2.66 × average moving
 * range. The screen drops, once, the moving ranges at or above 3.267 × their average (Nelson 1982); the mean is never
 * screened. The Excel tool of Making Data Count does not screen, so its limits are wider.
 *
 * One departure: where the screen would leave no variation at all it is not applied, so that a series of equal values
 * has its mean as limits (upstream has none) and a lone change does not make signals of all the equal months.
 *
 * Null for fewer than two values: nothing is known of how they vary.
 */
export function limitsOf(baseline: readonly number[], screenOutliers: boolean): Limits | null {
  if (baseline.length < 2) return null;
  const ranges = movingRanges(baseline);
  const raw = mean(ranges);
  const screened = screenOutliers ? mean(ranges.filter((range) => range < RANGE_FACTOR * raw)) : raw;
  const averageRange = screened > 0 ? screened : raw;
  const centre = mean(baseline);
  return {
    averageRange,
    lower: centre - LIMIT_FACTOR * averageRange,
    upper: centre + LIMIT_FACTOR * averageRange,
    nearLower: centre - NEAR_FACTOR * averageRange,
    nearUpper: centre + NEAR_FACTOR * averageRange,
    rangeLimit: RANGE_FACTOR * averageRange,
  };
}

function movingRanges(values: readonly number[]): number[] {
  return values.slice(1).map((value, index) => Math.abs(value - (values[index] as number)));
}
