/** Names in a sentence: `one`, `one and two`, `one, two and three`; with more than `most`, `one, two and 5 more`. */
export function listed(names: readonly string[], most = names.length): string {
  const shown = names.slice(0, names.length > most ? most : undefined);
  const parts = names.length > shown.length ? [...shown, `${names.length - shown.length} more`] : shown;
  if (parts.length < 2) return parts[0] ?? '';
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
