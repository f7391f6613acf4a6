import type { TypedFields } from '../change-typed.ts';

/** What is typed in a part of a form, by the names of its fields; a box that is not ticked is not there. */
export function fieldsOf(part: Element | null): TypedFields {
  const controls = [...(part?.querySelectorAll<HTMLInputElement>('input[name], select[name], textarea[name]') ?? [])];
  const all = (field: string) =>
    controls
      .filter((control) => control.name === field && (!/^(checkbox|radio)$/.test(control.type) || control.checked))
      .map((control) => control.value.trim());
  return { all, text: (field) => all(field)[0] ?? '' };
}
