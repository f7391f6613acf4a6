import { CHANGE_KINDS, type ChangeKind } from '#/modules/agreements/vocabulary.ts';

/** The change that an address begins with (`?kind=goal+reworded&about=…`); null where it names none. */
export function firstChange(kind?: string, about?: string): { kind: ChangeKind; subjectId: string } | null {
  const known = CHANGE_KINDS.find((each) => each === kind);
  return known ? { kind: known, subjectId: String(about ?? '') } : null;
}
