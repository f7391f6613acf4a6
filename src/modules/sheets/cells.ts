const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * A day as people write it: 2026-05-01, 1/5/2026 (the day before the month, as in Britain), 1 May 2026. An ISO date; null
 * for a blank cell; undefined for what is no day.
 */
export function dayIn(cell: string): string | null | undefined {
  const text = cell.trim();
  if (text === '') return null;
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/.exec(text);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const figures = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  if (figures) return dayOf(Number(figures[3]), Number(figures[2]), Number(figures[1]));
  const words = /^(\d{1,2})(?:st|nd|rd|th)? (\p{L}{3,9})\.?,? (\d{4})$/iu.exec(text);
  if (!words) return undefined;
  return dayOf(Number(words[3]), MONTHS.indexOf((words[2] ?? '').slice(0, 3).toLowerCase()) + 1, Number(words[1]));
}

function dayOf(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return date.toISOString().slice(0, 10);
}

const YES = new Set(['yes', 'y', 'true', '1', 'x', '✓', '✔']);
const NO = new Set(['', 'no', 'n', 'false', '0', '-']);

/** Yes or no; undefined for what is neither. Blank is no. */
export function yesIn(cell: string): boolean | undefined {
  const text = cell.trim().toLowerCase();
  if (YES.has(text)) return true;
  return NO.has(text) ? false : undefined;
}

/** One of a list, whatever its capitals; null for a blank cell, undefined for what is not in the list. */
export function choiceIn<T extends string>(cell: string, choices: readonly T[]): T | null | undefined {
  const text = cell.trim().toLowerCase().replace(/\s+/g, ' ');
  if (text === '') return null;
  return choices.find((choice) => choice.toLowerCase() === text);
}

/** Several of a list, with commas, semicolons or bars between them; undefined where one is not in it. */
export function choicesIn<T extends string>(cell: string, choices: readonly T[]): T[] | undefined {
  const found = cell
    .split(/[,;|\n]/)
    .map((part) => choiceIn(part, choices))
    .filter((choice) => choice !== null);
  return found.some((choice) => choice === undefined) ? undefined : [...new Set(found as T[])];
}
