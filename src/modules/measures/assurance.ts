import type { Limits } from './limits.ts';
import type { Direction } from './vocabulary.ts';

export type Assurance = 'consistent_pass' | 'consistent_fail' | 'inconsistent';

/**
 * Whether months, as they vary now, would lie always on the better side of a line, never, or sometimes, by the rules of
 * NHS Making Data Count. No screen shows it: a line laid over a learning measure is read as a verdict. It is here so
 * that the whole method can be compared with the published vectors, and for a line that the law demands.
 */
export function assuranceAgainst(
  line: number | null,
  limits: Pick<Limits, 'lower' | 'upper'> | null,
  direction: Direction,
): Assurance | null {
  if (line === null || !limits || direction === 'neither') return null;
  if (line >= limits.lower && line <= limits.upper) return 'inconsistent';
  const beyondReach = direction === 'increase' ? line > limits.upper : line < limits.lower;
  return beyondReach ? 'consistent_fail' : 'consistent_pass';
}
