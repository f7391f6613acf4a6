const THOUSANDS = /^[-−]?\d{1,3}(?:[ ,\u00a0\u202f]\d{3})+(?:\.\d+)?$/u;
const PLAIN = /^[-−]?(?:\d+(?:\.\d+)?|\.\d+)$/u;

/**
 * A number as people type it: `214`, `1,204`, `12.5`, with thousands parted by commas or spaces. Null where nothing was
 * typed; not a number where it cannot be read without guessing, such as `12,5`.
 */
export function numberGiven(text: string): number | null {
  const typed = text.trim();
  if (typed === '') return null;
  if (!PLAIN.test(typed) && !THOUSANDS.test(typed)) return Number.NaN;
  return Number(typed.replace('−', '-').replace(/[ ,\u00a0\u202f]/gu, ''));
}
