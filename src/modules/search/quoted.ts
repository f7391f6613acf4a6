/** What was looked for as it stands in a sentence: in quotes, unless it holds some. */
export function quoted(words: string): string {
  return /["“”]/.test(words) ? words : `“${words}”`;
}
