import type { PersonThere } from '../queries/people.ts';

/** People as the choices of a select, by side. */
export function peopleOptions(people: readonly PersonThere[]) {
  return people.map(({ id, name, side, organisation }) => ({ value: id, words: `${name}, ${organisation} (${side})` }));
}
