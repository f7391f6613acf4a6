import { tracesIn } from '#/modules/evidence/recognisable.ts';
import { type PostEvidence, PostEvidenceInput } from '#/modules/evidence/schema.ts';
import { type Cells, FIELD_OF, postFromCells } from './row-to-post.ts';
import type { CheckSheet } from './schema.ts';
import { FIELDS, type Field } from './vocabulary.ts';

export interface GoodRow {
  at: number;
  post: PostEvidence;
}

export interface BadRow {
  at: number;
  /** What is wrong, column by column, in sentences that say how to put it right. */
  faults: { field: Field; says: string }[];
}

interface Rules {
  /** The id that a row's piece gets. */
  idOf(at: number): string;
  /** What stands against a post of the right shape, by the names of its fields. */
  faultsOf(post: PostEvidence): Record<string, string>;
  /** Whether a piece with these words is one's own here already. */
  isHere(text: string): boolean;
}

/** Each row as the post it would be, or what stands against it. */
export function checkedRows({ matching, rows, forAll }: CheckSheet, rules: Rules): { good: GoodRow[]; bad: BadRow[] } {
  const good: GoodRow[] = [];
  const bad: BadRow[] = [];
  const first = new Map<string, number>();
  for (const { at, cells } of rows) {
    const { post, faults } = postFromCells(cellsOf(matching, cells), forAll);
    const parsed = PostEvidenceInput.safeParse({ ...post, evidenceId: rules.idOf(at) });
    const found = parsed.success ? rules.faultsOf(parsed.data) : shapeFaults(parsed.error.issues);
    // What a cell says wrongly is told before what follows from it.
    const all: Partial<Record<Field, string>> = { ...byField(found), ...faults };
    if (parsed.success && !all.text) {
      const same = first.get(parsed.data.text);
      if (same !== undefined) all.text = `This is the same story as in row ${same}. Leave one of them out.`;
      else if (rules.isHere(parsed.data.text)) all.text = 'You have posted this story here already. Leave the row out.';
      else first.set(parsed.data.text, at);
    }
    const sorted = FIELDS.flatMap((field) => (all[field] ? [{ field, says: all[field] }] : []));
    if (parsed.success && sorted.length === 0) good.push({ at, post: parsed.data });
    else bad.push({ at, faults: sorted });
  }
  return { good, bad };
}

function cellsOf(matching: CheckSheet['matching'], cells: string[]): Cells {
  return Object.fromEntries(matching.flatMap((field, column) => (field ? [[field, cells[column] ?? '']] : [])));
}

function shapeFaults(issues: { path: PropertyKey[]; message: string }[]): Record<string, string> {
  const faults: Record<string, string> = {};
  for (const { path, message } of issues) faults[path.join('.')] ??= message;
  return faults;
}

function byField(faults: Record<string, string>): Partial<Record<Field, string>> {
  const named: Partial<Record<Field, string>> = {};
  for (const [name, says] of Object.entries(faults)) named[fieldOf(name)] ??= says;
  return named;
}

/** The column in which a fault is put right; what belongs to none is the story's. */
function fieldOf(name: string): Field {
  return FIELD_OF[name] ?? FIELDS.find((field) => field === name || name.startsWith(`${field}.`)) ?? 'text';
}

/** The rows that would leave their organisation and may point to a person, with what was found in them. */
export function pointingRows(rows: readonly GoodRow[], setting: { today: string; known: readonly string[] }) {
  return rows
    .filter(({ post }) => post.visibility === 'agreement')
    .map(({ at, post }) => ({ at, kinds: [...new Set(tracesIn(wordsOf(post), setting).map(({ kind }) => kind))] }))
    .filter(({ kinds }) => kinds.length > 0);
}

function wordsOf({ title, text, whatChanged, significance, context, contribution }: PostEvidence): string {
  return [title, text, whatChanged, significance, context, contribution].filter(Boolean).join('\n');
}
