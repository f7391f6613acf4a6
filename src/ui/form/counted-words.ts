const words = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'];

/** A small count as a word that opens a sentence; figures from ten on. */
export function countedWords(count: number): string {
  return words[count] ?? String(count);
}
