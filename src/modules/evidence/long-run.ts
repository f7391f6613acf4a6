/** So many words in a row are a story's own words, and no longer a manner of speaking. */
export const LONG_RUN = 12;

/** The words of a text as they are compared: without case, punctuation or line breaks. */
function wordsOf(text: string): string[] {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’‘`]/gu, '');
  return plain.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** Finds long runs of this text's words in others, looking at each word of either once. */
export class LongRuns {
  readonly #runs = new Set<string>();

  constructor(text: string) {
    for (const run of runsOf(text)) this.#runs.add(run);
  }

  /** Whether the text is long enough to hold a run at all. */
  get isEmpty(): boolean {
    return this.#runs.size === 0;
  }

  /** The first run of twelve words that the source says too, null where there is none. */
  in(source: string): string | null {
    for (const run of runsOf(source)) if (this.#runs.has(run)) return run;
    return null;
  }
}

function* runsOf(text: string): Generator<string> {
  const words = wordsOf(text);
  for (let at = 0; at + LONG_RUN <= words.length; at += 1) yield words.slice(at, at + LONG_RUN).join(' ');
}
