/** A word that stands somewhere in what a person may read, beside one they looked for. */
export interface Likeness {
  term: string;
  word: string;
  /** It is the same word in another form. */
  isSame: boolean;
}

const MOST_TERMS = 8;
const SHORTEST = 3;

/** The words in what somebody looks for, each once, without signs; what is to be left out is none of them. */
export function termsOf(words: string): string[] {
  const told = words.toLowerCase().replace(/(^|\s)-\S+/gu, ' ');
  const all = told.match(/[\p{L}\p{M}\p{N}’']+/gu) ?? [];
  return [...new Set(all.filter((term) => term.length >= SHORTEST && term !== 'or'))].slice(0, MOST_TERMS);
}

/** What was meant, if some of the words stand nowhere and others nearly the same do; null where nothing better is known. */
export function meantBy(words: string, likenesses: readonly Likeness[]): string | null {
  let meant = words;
  for (const term of termsOf(words)) {
    const near = likenesses.filter((likeness) => likeness.term === term);
    if (near.some(({ isSame }) => isSame)) continue;
    const word = nearest(
      term,
      near.map((likeness) => likeness.word),
    );
    if (word) meant = replaceWord(meant, term, word);
  }
  return meant === words ? null : meant;
}

function replaceWord(text: string, term: string, word: string): string {
  return text.replace(/[\p{L}\p{M}\p{N}’']+/gu, (each) => (each.toLowerCase() === term ? word : each));
}

/** The word that is fewest slips away, and not more than a hand makes in a word of that length. */
function nearest(term: string, words: readonly string[]): string | null {
  const most = term.length <= 4 ? 1 : term.length <= 8 ? 2 : 3;
  let best: { word: string; slips: number } | null = null;
  for (const word of words) {
    const slips = slipsBetween(term, word);
    if (slips <= most && (!best || slips < best.slips)) best = { word, slips };
  }
  return best?.word ?? null;
}

/** How many letters were left out, put in, mistaken or swapped with their neighbour. */
export function slipsBetween(one: string, other: string): number {
  const [a, b] = [[...one], [...other]];
  let before: number[] = [];
  let last = b.map((_, j) => j).concat(b.length);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const at = (line: number[], n: number) => line[n] ?? 0;
      let slips = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        slips = Math.min(slips, at(before, j - 2) + 1);
      row.push(slips);
    }
    [before, last] = [last, row];
  }
  return last[b.length] ?? 0;
}
