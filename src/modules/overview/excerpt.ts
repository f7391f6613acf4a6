/**
 * How a text begins, in at most `longest` characters: whole sentences where they fill at least half of that, else whole
 * words and an ellipsis. A text that is short enough is given back as it is.
 */
export function excerpt(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const head = text.slice(0, longest);
  const sentences = head.match(/^[\s\S]*[.!?…][”’"')]*(?=\s)/)?.[0] ?? '';
  if (sentences.length >= longest / 2) return sentences;
  const words = head.slice(0, -1).match(/^[\s\S]*(?=\s)/)?.[0] ?? head.slice(0, -1);
  return `${words.replace(/[\s,;:.–-]+$/, '')}…`;
}
