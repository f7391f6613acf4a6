/** Folds away what an element stands in, and puts the focus on what opens it again; false where it stands in no fold. */
export function closeFold(inside: Element): boolean {
  const fold = inside.closest('details');
  if (!fold) return false;
  fold.open = false;
  fold.querySelector('summary')?.focus({ focusVisible: true });
  return true;
}
