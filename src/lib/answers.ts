/** What was typed and chosen in a form, by the names of its fields; space around a single answer is none of it. */
export interface Answers {
  one(field: string): string;
  all(field: string): string[];
}

export function answersIn(typed: readonly (readonly [name: string, value: string])[]): Answers {
  const all = (field: string) => typed.flatMap(([name, value]) => (name === field ? [value] : []));
  return { all, one: (field) => (all(field)[0] ?? '').trim() };
}
