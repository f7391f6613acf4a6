import { GIVEN_NAMES } from './given-names.ts';
import type { Trace } from './identifiers.ts';

/** Written large in English, and nobody's name. */
const WRITTEN_LARGE = new Set(
  (
    'I Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December ' +
    'Christmas Easter Eid Diwali Ramadan English Welsh Scottish Irish British Polish Romanian Ukrainian Urdu Arabic Punjabi Bengali Somali Tigrinya French German Spanish Italian Portuguese ' +
    'England Wales Scotland Ireland Britain Europe London Council Universal Credit Citizens Advice National Insurance Health Service God Mum Dad Nan Gran Grandad Auntie Uncle Facebook WhatsApp Google Zoom Teams Covid Brexit'
  ).split(' '),
);
const TITLES =
  '[Mm]rs?|[Mm]s|[Mm]iss|[Mm]x|[Dd]r|[Pp]rof(?:essor)?|Sir|Lady|Rev(?:erend)?|[Cc]ouncillor|[Cc]llr|Sister|[Nn]urse|PC';
const WORD = "\\p{Lu}[\\p{Ll}\\p{M}]+(?:['’-]\\p{Lu}?[\\p{Ll}\\p{M}]+)*";
const INITIAL = '\\p{Lu}\\.?';
const TITLED = new RegExp(`\\b(?:${TITLES})\\.? (?:${INITIAL} )*${WORD}(?: ${WORD})*`, 'gu');
const LARGE = new RegExp(`${WORD}(?: (?:${INITIAL} )?${WORD})*`, 'gu');

const singular = (word: string) => word.replace(/['’]s$/u, '');

/** Whether what stands before is the end of a sentence, or nothing. */
const beginsSentence = (before: string) => /(?:^|[.!?:;…]["”’)]?\s+|\n\s*|^\s*|["“‘(]\s*)$/u.test(before);

/**
 * Words that are likely somebody's name: after a title, a given name that is common in the United Kingdom, or words written
 * large in the middle of a sentence. It errs to the side of asking; it cannot know a name that is also an ordinary word.
 *
 * @param known words that are no person's name here: the place, the organisations, the name the person chose to be called by
 */
export function likelyNamesIn(text: string, known: readonly string[]): Trace[] {
  const knownWords = new Set(known.flatMap((name) => name.toLowerCase().match(/[\p{L}\p{M}'’-]+/gu) ?? []));
  const isKnown = (word: string) => knownWords.has(word.toLowerCase());
  const traces: Trace[] = [];
  const add = (from: number, words: string) => {
    const to = from + words.length;
    if (!traces.some((other) => from < other.to && other.from < to)) traces.push({ kind: 'name', from, to, words });
  };

  for (const { 0: words, index } of text.matchAll(TITLED)) add(index, singular(words));
  for (const { 0: run, index } of text.matchAll(LARGE)) {
    for (const { from, words } of namesInRun(run, isKnown, beginsSentence(text.slice(0, index))))
      add(index + from, words);
  }
  return traces.sort((a, b) => a.from - b.from);
}

/** The names in a run of words written large. The first word of a sentence is one only where it is known as one. */
function namesInRun(
  run: string,
  isKnown: (word: string) => boolean,
  isFirst: boolean,
): { from: number; words: string }[] {
  const names: { from: number; words: string }[] = [];
  let from: number | null = null;
  let to = 0;
  const close = () => {
    if (from !== null) names.push({ from, words: singular(run.slice(from, to)) });
    from = null;
  };
  for (const { 0: word, index } of run.matchAll(/\S+/gu)) {
    const plain = singular(word);
    const isGiven = GIVEN_NAMES.has(plain.toLowerCase());
    const isLikely = isGiven || (!WRITTEN_LARGE.has(plain) && !(isFirst && index === 0));
    if (isKnown(plain) || !isLikely) close();
    else {
      from ??= index;
      to = index + word.length;
    }
  }
  close();
  return names;
}
