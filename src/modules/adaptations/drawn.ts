/** Both wordings of a change; or why it cannot be made, and the field to put right. */
export type Drawn = { from: string; to: string } | { field: string; fault: string };

export const fault = (field: string, words: string): Drawn => ({ field, fault: words });

export function isFault(drawn: Drawn): drawn is { field: string; fault: string } {
  return 'fault' in drawn;
}

/** Refuses a wording that says what is said already. */
export function reworded(from: string, to: string): Drawn {
  return from === to ? fault('text', 'This says what is said already. Change a word.') : { from, to };
}
