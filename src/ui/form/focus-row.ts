/** Puts the focus on the row that an element stands in, where the element itself is about to go. */
export function focusRow(inside: Element): void {
  const row = inside.closest('li');
  if (!row) return;
  row.tabIndex = -1;
  row.focus({ preventScroll: true });
}
