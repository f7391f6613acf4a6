import type { MeasureKind, Rounding } from './vocabulary.ts';

export interface Given {
  value?: number | null;
  numerator?: number | null;
  denominator?: number | null;
}

export interface ReadingValue {
  value: number;
  numerator: number | null;
  denominator: number | null;
}

/** What is wrong with a reading: the field, and the sentence beside it. */
export interface ReadingFault {
  field: 'value' | 'numerator' | 'denominator';
  words: string;
}

/**
 * Works a reading out from what was typed. A proportion is given as its two parts and stored as a percentage, rounded
 * as the definition says; every other kind is given as one number.
 */
export function readingValue(kind: MeasureKind, rounding: Rounding, given: Given): ReadingValue | ReadingFault {
  if (kind !== 'proportion') {
    if (given.value == null) return { field: 'value', words: 'Give the number.' };
    return { value: given.value, numerator: null, denominator: null };
  }
  const { numerator, denominator } = given;
  if (numerator == null) return { field: 'numerator', words: 'Say how many.' };
  if (denominator == null) return { field: 'denominator', words: 'Say out of how many.' };
  if (denominator <= 0) return { field: 'denominator', words: 'The whole must be more than nothing.' };
  if (numerator < 0 || numerator > denominator) {
    return { field: 'numerator', words: 'The part cannot be larger than the whole, or below nothing.' };
  }
  const percent = (100 * numerator) / denominator;
  return { value: rounding === 'whole per cent' ? Math.round(percent) : percent, numerator, denominator };
}
