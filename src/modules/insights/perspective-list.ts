/** Perspectives as people type them, parted by commas or lines, each once. */
export function perspectivesIn(typed: string): string[] {
  const all = typed
    .split(/[,;\n]/)
    .map((perspective) => perspective.trim())
    .filter((perspective) => perspective !== '');
  return [...new Set(all)];
}
