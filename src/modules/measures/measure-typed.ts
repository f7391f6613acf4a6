import { numberGiven } from './number-given.ts';
import type { Direction, MeasureKind, Rounding } from './vocabulary.ts';

/** What a form of a measure says, as `measures.add` and `measures.edit` take it. */
export interface MeasureTyped {
  name: string;
  unit: string;
  kind: MeasureKind;
  direction: Direction;
  purpose: string;
  misleads: string;
  source: string;
  ownerId: string;
  dueDay: number;
  goalIds: string[];
  fromMonth: string;
  fixAfterPoints: number | null;
  rounding: Rounding;
  countsPeople: boolean;
}

/** Reads the form; numbers that cannot be read are faults, all else is the server's to judge. */
export function measureTyped(
  text: (field: string) => string,
  all: (field: string) => string[],
): { measure: MeasureTyped; fields: Record<string, string> } {
  const fields: Record<string, string> = {};
  const whole = (field: string, missing: number | null, words: string) => {
    const number = numberGiven(text(field));
    if (number === null) return missing;
    if (!Number.isInteger(number)) fields[field] = words;
    return number;
  };
  const dueDay = whole('dueDay', 20, 'Give a day of the month, from 1 to 28.') ?? 20;
  if (dueDay < 1 || dueDay > 28) fields.dueDay = 'Give a day of the month, from 1 to 28.';
  const points = 'Give a number of readings, from 2 to 120, or leave it empty.';
  const fixAfterPoints = whole('fixAfterPoints', null, points);
  if (fixAfterPoints !== null && (fixAfterPoints < 2 || fixAfterPoints > 120)) fields.fixAfterPoints = points;
  const kind = text('kind') as MeasureKind;
  return {
    fields,
    measure: {
      name: text('name'),
      unit: text('unit'),
      kind,
      direction: text('direction') as Direction,
      purpose: text('purpose'),
      misleads: text('misleads'),
      source: text('source'),
      ownerId: text('ownerId'),
      dueDay,
      goalIds: all('goalIds'),
      fromMonth: text('fromMonth'),
      fixAfterPoints,
      countsPeople: (kind === 'count' || kind === 'proportion') && text('countsPeople') === 'yes',
      rounding: kind === 'proportion' && text('rounding') === 'yes' ? 'whole per cent' : 'none',
    },
  };
}
