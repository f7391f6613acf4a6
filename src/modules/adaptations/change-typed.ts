import { penceOf } from '#/lib/pounds.ts';
import type { ChangeKind } from '#/modules/agreements/vocabulary.ts';
import { measureTyped } from '#/modules/measures/measure-typed.ts';
import { asksSubject } from './change-kinds.ts';

/** What stands in the fields of one change, by the names they have in it. */
export interface TypedFields {
  text(field: string): string;
  all(field: string): string[];
}

/** One change as its form begins it; what it would put in place is in its fields. */
export interface DraftChange {
  id: string;
  kind: ChangeKind;
  subjectId: string;
}

const NO_AMOUNT = 'Give an amount in pounds, such as 31,000.';

/**
 * Reads a change from its fields, in the shape the act takes. Amounts that cannot be read are faults here; all else is
 * the server's to judge. Fault names are those of the act's fields below this change.
 */
export function changeTyped(draft: DraftChange, fields: TypedFields) {
  const { put, faults } = putTyped(draft.kind, fields);
  return {
    change: {
      id: draft.id,
      kind: draft.kind,
      subjectId: asksSubject(draft.kind) ? draft.subjectId || null : null,
      put,
      because: fields.text('because') || null,
      expected: fields.text('expected') || null,
    },
    faults,
  };
}

interface Typed {
  put: Record<string, unknown>;
  faults: Record<string, string>;
}

function putTyped(kind: ChangeKind, { text, all }: TypedFields): Typed {
  const words = (...names: string[]): Typed => ({
    put: Object.fromEntries(names.map((name) => [name, text(name)])),
    faults: {},
  });
  switch (kind) {
    case 'measure added':
    case 'measure changed': {
      const { measure, fields } = measureTyped(text, all);
      return { put: { ...measure }, faults: under('put', fields) };
    }
    case 'money moved':
      return movesTyped(text, all);
    case 'total changed': {
      const perYear = penceOf(text('perYear'));
      return {
        put: { perYear, payerId: text('payerId') },
        faults: perYear === null ? { 'put.perYear': NO_AMOUNT } : {},
      };
    }
    case 'question added':
      return { put: { text: text('text'), goalId: text('goalId') || null }, faults: {} };
    case 'goal added':
    case 'goal reworded':
      return words('text', 'why');
    case 'clause added':
      return words('section', 'heading', 'text');
    case 'clause reworded':
      return words('heading', 'text');
    case 'practice changed':
      return words('was', 'text');
    case 'measure rebased':
      return words('fromMonth');
    case 'end date changed':
      return words('date');
    case 'purpose reworded':
    case 'question reworded':
      return words('text');
    default:
      return words();
  }
}

function movesTyped(text: TypedFields['text'], all: TypedFields['all']): Typed {
  const [from, to, amounts] = [all('fromLineId'), all('toLineId'), all('perYear')];
  const faults: Record<string, string> = {};
  const moves = amounts.map((amount, at) => {
    const perYear = penceOf(amount);
    if (perYear === null) faults[`put.moves.${at}.perYear`] = NO_AMOUNT;
    return { fromLineId: from[at] ?? '', toLineId: to[at] ?? '', perYear };
  });
  return { put: { moves, fromMonth: text('fromMonth') }, faults };
}

function under(prefix: string, fields: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([field, words]) => [`${prefix}.${field}`, words]));
}
