/** The beginning of a text, of at most so many UTF-16 code units, and no letter of it in halves: also an emoji is one. */
export function cutTo(text: string, longest: number): string {
  if (text.length <= longest) return text;
  let cut = '';
  for (const { segment } of new Intl.Segmenter('en').segment(text)) {
    if (cut.length + segment.length > longest) break;
    cut += segment;
  }
  return cut;
}
