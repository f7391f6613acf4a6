/** What may point to a person, as one says it in the interface. */
export const TRACE_KINDS = [
  'name',
  'phone number',
  'e-mail address',
  'postcode',
  'street and number',
  'NHS number',
  'National Insurance number',
  'date of birth',
] as const;
export type TraceKind = (typeof TRACE_KINDS)[number];

/** A place in a text that may point to a person: from the character `from`, up to and without the character `to`. */
export interface Trace {
  kind: TraceKind;
  from: number;
  to: number;
  words: string;
}

/** A shape that a trace has, and what else must hold of what was found. */
interface Shape {
  kind: TraceKind;
  pattern: RegExp;
  holds?: (found: string, before: string, today: string) => boolean;
}

const digitsOf = (text: string) => text.replace(/\D/g, '');

/**
 * Whether ten digits are an NHS number of England, Wales or the Isle of Man: the last one checks the nine before it,
 * weighted 10 to 2, modulo 11 (NHS Data Dictionary).
 */
export function isNhsNumber(text: string): boolean {
  const digits = digitsOf(text);
  if (digits.length !== 10 || /^(\d)\1{9}$/.test(digits)) return false;
  let sum = 0;
  for (let at = 0; at < 9; at += 1) sum += Number(digits[at]) * (10 - at);
  const check = (11 - (sum % 11)) % 11;
  return check !== 10 && check === Number(digits[9]);
}

/** Prefixes that no National Insurance number has (HM Revenue & Customs, NIM39110). */
const NO_PREFIX = /^(?:BG|GB|KN|NK|NT|TN|ZZ)/i;

const MONTH =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const DATE = new RegExp(
  `\\b(?:\\d{1,2}[./-]\\d{1,2}[./-](?:19|20)?\\d{2}|(?:19|20)\\d{2}-\\d{2}-\\d{2}|\\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:${MONTH}),? (?:19|20)\\d{2}|(?:${MONTH}) \\d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\\d{2})\\b`,
  'gi',
);
const SAYS_BORN = /\b(?:born|birth|d\.?o\.?b)\b[^.!?\n]{0,25}$/i;
/** A full date so many years back is more likely somebody's birthday than the day of what is told. */
const LONG_AGO = 5;

function isBirthday(found: string, before: string, today: string): boolean {
  if (SAYS_BORN.test(before)) return true;
  const year = /(?:19|20)\d{2}/.exec(found)?.[0];
  return year !== undefined && Number(today.slice(0, 4)) - Number(year) >= LONG_AGO;
}

const STREET =
  'street|st|road|rd|avenue|ave|lane|close|drive|crescent|terrace|gardens?|court|place|way|walk|row|square|mews|grove|hill|park|view|house|flats?';

/** In the order in which they are believed: what one shape has taken, a later one leaves alone. */
const SHAPES: Shape[] = [
  { kind: 'e-mail address', pattern: /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu },
  {
    kind: 'National Insurance number',
    pattern: /\b[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z](?:[ -]?\d{2}){3}[ -]?[A-D]\b/gi,
    holds: (found) => !NO_PREFIX.test(found),
  },
  { kind: 'NHS number', pattern: /\b\d{3}[ -]?\d{3}[ -]?\d{4}\b/g, holds: isNhsNumber },
  { kind: 'date of birth', pattern: DATE, holds: isBirthday },
  {
    kind: 'phone number',
    pattern: /(?<![\p{L}\d£.])(?:\+|00)?\(?\d(?:[ ()./-]{0,2}\d){8,14}(?!\d)/gu,
    holds: (found) => {
      const digits = digitsOf(found);
      const isAbroad = /^(?:\+|00)/.test(found) && digits.length <= 15;
      return isAbroad || (digits.startsWith('0') && (digits.length === 10 || digits.length === 11));
    },
  },
  { kind: 'postcode', pattern: /\b(?:GIR ?0AA|[A-PR-UWYZ][A-HK-Y]?\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2})\b/gi },
  {
    kind: 'street and number',
    pattern: new RegExp(
      `\\b(?:flat \\d+[a-z]?,? (?:\\d{1,4}[a-z]?,? )?|\\d{1,4}[a-z]?,? )(?:\\p{Lu}[\\p{L}'’-]+ ){1,3}(?:${STREET})\\b`,
      'giu',
    ),
    // The pattern looks past case, so that "Flat" may begin a sentence: the street itself is written large.
    holds: (found) => /\d[a-z]?,? \p{Lu}/u.test(found),
  },
];

/**
 * Numbers and addresses that may point to a person: telephone numbers, e-mail addresses, postcodes, streets with a number,
 * NHS and National Insurance numbers, dates of birth. In the order of the text; no two overlap.
 *
 * @param today ISO date, by which an old date is told from a recent one
 */
export function identifiersIn(text: string, today: string): Trace[] {
  const traces: Trace[] = [];
  for (const { kind, pattern, holds } of SHAPES) {
    for (const { 0: words, index: from } of text.matchAll(pattern)) {
      const to = from + words.length;
      if (traces.some((other) => from < other.to && other.from < to)) continue;
      if (holds && !holds(words, text.slice(Math.max(0, from - 60), from), today)) continue;
      traces.push({ kind, from, to, words });
    }
  }
  return traces.sort((a, b) => a.from - b.from);
}
