/** Puts the focus on a field, or on the chosen or first control of a group of fields; false where there is none. */
export function focusField(id: string): boolean {
  const field = document.getElementById(id);
  const control = field?.matches('fieldset')
    ? (field.querySelector<HTMLElement>(':checked') ?? field.querySelector<HTMLElement>('input, select, textarea'))
    : field;
  if (!control) return false;
  control.closest('details')?.setAttribute('open', '');
  control.focus({ preventScroll: true, focusVisible: true });
  (field?.closest('fieldset') ?? control.parentElement ?? control).scrollIntoView({ block: 'nearest' });
  return true;
}
