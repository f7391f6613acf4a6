/** Minutes as they were typed. What is no number stays one that no meeting has, so that it is named and not lost. */
export function minutesTyped(text: string | null): number | null {
  if (text === null || text.trim() === '') return null;
  return /^\d{1,6}$/.test(text.trim()) ? Number(text) : 0;
}
