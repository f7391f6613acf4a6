import type { Kept } from './course.ts';

/** What stands in a form, field by field. */
export function typedIn(form: HTMLFormElement): Kept['typed'] {
  return [...new FormData(form)].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []));
}

/** The form as it was before anything was written, with what is not needed folded away. */
export function emptyForm(form: HTMLFormElement): void {
  form.reset();
  for (const folded of form.querySelectorAll('details')) folded.removeAttribute('open');
}

/** Puts everything back as it stood, and opens what is folded over an answer. */
export function fillForm(form: HTMLFormElement, typed: Kept['typed']): void {
  form.reset();
  for (const field of form.elements) {
    const answers = typed.filter(([name]) => name === (field as HTMLInputElement).name).map(([, value]) => value);
    if (answers.length === 0) continue;
    if (field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox'))
      field.checked = answers.includes(field.value);
    else if (
      (field instanceof HTMLInputElement && field.type !== 'file') ||
      field instanceof HTMLTextAreaElement ||
      field instanceof HTMLSelectElement
    )
      field.value = answers[0] ?? '';
    // What grows with its words hears it; that somebody typed, nobody is told.
    field.dispatchEvent(new Event('input'));
    if (answers.some((answer) => answer !== '')) field.closest('details')?.setAttribute('open', '');
  }
}
