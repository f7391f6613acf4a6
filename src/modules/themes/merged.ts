interface Merged {
  id: string;
  mergedInto: string | null;
}

/** For each theme the one that its passages are read under: itself, or what it was merged into, however often. */
export function standsFor(themes: readonly Merged[]): Map<string, string> {
  const into = new Map(themes.map(({ id, mergedInto }) => [id, mergedInto]));
  return new Map(
    themes.map(({ id }) => {
      let at = id;
      // Merges make no circle: only a theme that stands by itself is merged, and into another such.
      for (let next = into.get(at); next && into.has(next); next = into.get(at)) at = next;
      return [id, at];
    }),
  );
}

/** How names are compared: without case, and however they are spaced. */
export function sameName(one: string, other: string): boolean {
  const plain = (name: string) => name.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLocaleLowerCase('en');
  return plain(one) === plain(other);
}
