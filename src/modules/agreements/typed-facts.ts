/** How a fact of a draft is typed. */
export type FactKind = 'line' | 'area' | 'day' | 'whole' | 'percent' | 'lines' | 'principles' | 'choice' | 'many';

export interface FactField {
  name: string;
  label: string;
  kind: FactKind;
  help?: string;
  options?: { value: string; words: string }[];
}

export type Typed = Record<string, string>;
type Principle = { id: string; text: string };

/** A stored fact as it stands in its field. */
export function typedFact(kind: FactKind, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (kind === 'percent') return String(Math.round(Number(value) * 1000) / 10);
  if (kind === 'lines' || kind === 'many') return (value as string[]).join('\n');
  if (kind === 'principles') return (value as Principle[]).map(({ text }) => text).join('\n');
  return String(value);
}

/** A field as it is stored, or null where it says nothing of the kind. `before` is what stood there. */
export function readFact(kind: FactKind, typed: string, before: unknown, newId: () => string): unknown {
  switch (kind) {
    case 'whole':
      return /^\d{1,6}$/.test(typed.trim()) ? Number(typed) : null;
    case 'percent': {
      const plain = typed.trim().replace(/\s*%$/, '').replace(',', '.');
      if (plain === '') return null;
      return /^\d{1,3}(\.\d)?$/.test(plain) ? Math.round(Number(plain) * 10) / 1000 : Number.NaN;
    }
    case 'lines':
    case 'many':
      return linesOf(typed);
    case 'principles':
      return keepIds(linesOf(typed), (before ?? []) as Principle[], newId);
    default:
      return typed;
  }
}

function linesOf(typed: string): string[] {
  return [...new Set(typed.split('\n').map((line) => line.trim()))].filter((line) => line !== '');
}

/** A line that stayed keeps its id; one that was reworded in its place keeps it too; what is new gets a new one. */
function keepIds(lines: string[], before: Principle[], newId: () => string): Principle[] {
  const unused = new Set(before.filter(({ text }) => !lines.includes(text)).map(({ id }) => id));
  return lines.map((text, at) => {
    const same = before.find((principle) => principle.text === text);
    if (same) return same;
    const inPlace = before[at];
    if (inPlace && unused.delete(inPlace.id)) return { id: inPlace.id, text };
    return { id: newId(), text };
  });
}

/** Whether two stored values say the same, whatever the order of their keys. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b || (a ?? null) === (b ?? null)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [keys, others] = [Object.keys(a), Object.keys(b)];
  return (
    keys.length === others.length &&
    keys.every((key) => isSame((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]))
  );
}
