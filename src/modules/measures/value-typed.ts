import { numberGiven } from './number-given.ts';
import type { Given } from './reading-value.ts';
import type { MeasureKind } from './vocabulary.ts';

/** The fields a reading of this kind is typed into. */
function valueFields(kind: MeasureKind): (keyof Given)[] {
  return kind === 'proportion' ? ['numerator', 'denominator'] : ['value'];
}

/** What was typed, as numbers; or the sentence beside each field that cannot be read. What is missing the server says. */
export function valueTyped(
  kind: MeasureKind,
  typed: (field: keyof Given) => string,
): { given: Given; fields: null } | { given: null; fields: Record<string, string> } {
  const given: Given = {};
  const fields: Record<string, string> = {};
  for (const field of valueFields(kind)) {
    const number = numberGiven(typed(field));
    if (Number.isNaN(number)) fields[field] = 'Write the number in figures, such as 214 or 12.5.';
    else given[field] = number;
  }
  return Object.keys(fields).length > 0 ? { given: null, fields } : { given, fields: null };
}
