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
/** Words that often begin a sentence: the name after one of them does not begin with it. */
const BEGINS_OFTEN = new Set(
  (
    'a an the i he she it we you they my our your his her their its this that these those there here then when while where what who why how if as so but and or because since until after before once ' +
    'yesterday today tomorrow later now last next every each some another one two three all both many most nobody somebody everybody no not yes please thanks dear only even just still also maybe ' +
    'in on at by for from with without to of about over under near behind like was is had has did does said asked told met saw mother father sister brother neighbour sadly luckily finally'
  ).split(' '),
);
// Also O'Brien, D’Souza, McDonald.
const WORD =
  "(?:\\p{Lu}['’])?\\p{Lu}\\p{M}*[\\p{Ll}\\p{M}]+(?:['’-]?\\p{Lu}\\p{M}*[\\p{Ll}\\p{M}]+|['’-][\\p{Ll}\\p{M}]+)*";
const INITIAL = '\\p{Lu}\\.?';
const TITLED = new RegExp(`\\b(?:${TITLES})\\.? (?:${INITIAL} )*${WORD}(?: ${WORD})*`, 'gu');
const LARGE = new RegExp(`${WORD}(?: (?:${INITIAL} )?${WORD})*`, 'gu');

/** Siân and José stand in the list without their marks. */
const isGivenName = (word: string) =>
  GIVEN_NAMES.has(word.toLowerCase()) || GIVEN_NAMES.has(word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, ''));

const singular = (word: string) => word.replace(/['’]s$/u, '');

/** Whether a text holds letters in which no name is looked for: the rules know Latin ones alone. */
export const holdsOtherLetters = (text: string) => /(?!\p{Script=Latin})\p{L}/u.test(text);

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

/**
 * The names in a run of words written large. The first word of a sentence is one where it is known as one, or where a name
 * follows it: half a name is left to nobody.
 */
function namesInRun(
  run: string,
  isKnown: (word: string) => boolean,
  isFirst: boolean,
): { from: number; words: string }[] {
  const names: { from: number; words: string }[] = [];
  let from: number | null = null;
  let to = 0;
  let opened: number | null = null;
  const close = () => {
    if (from !== null) names.push({ from, words: singular(run.slice(from, to)) });
    from = null;
  };
  for (const { 0: word, index } of run.matchAll(/\S+/gu)) {
    const plain = singular(word);
    const mayBe = isGivenName(plain) || !WRITTEN_LARGE.has(plain);
    const isDoubtful = isFirst && index === 0 && !isGivenName(plain);
    if (isKnown(plain) || !mayBe) close();
    else if (isDoubtful) opened = BEGINS_OFTEN.has(plain.toLowerCase()) ? null : index;
    else {
      from ??= opened ?? index;
      to = index + word.length;
    }
    if (!isDoubtful) opened = null;
  }
  close();
  return names;
}
