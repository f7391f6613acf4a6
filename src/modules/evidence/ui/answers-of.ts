import type { Answers } from '../post-answers.ts';

/** What stands in a form, by the names of its fields. */
export function answersOf(form: HTMLFormElement): Answers {
  return answersIn([...new FormData(form)].map(([name, value]) => [name, String(value)]));
}

export function answersIn(typed: [name: string, value: string][]): Answers {
  const all = (field: string) => typed.flatMap(([name, value]) => (name === field ? [value] : []));
  return { all, one: (field) => (all(field)[0] ?? '').trim() };
}
