import type { Answers } from '../post-answers.ts';

/** What stands in a form, by the names of its fields. */
export function answersOf(form: HTMLFormElement): Answers {
  const typed = new FormData(form);
  return {
    one: (field) => String(typed.get(field) ?? '').trim(),
    all: (field) => typed.getAll(field).map(String),
  };
}
