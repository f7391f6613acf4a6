'use client';

import { useRef, useState } from 'react';
import { uuidv7 } from '#/lib/uuid.ts';
import { changeTyped, type DraftChange } from '../change-typed.ts';
import type { ProposedChange } from '../changes.ts';
import type { OpenChange } from './change-fieldset.tsx';
import { fieldsOf } from './fields-of.ts';

const NO_KIND = 'Say what would change, or leave this change out.';

/** The changes of a form: which there are is kept here, what is typed stays in the fields until it is read. */
export function useChanges(start: readonly ProposedChange[] = [], first: Omit<OpenChange, 'id'> | null = null) {
  const form = useRef<HTMLFormElement>(null);
  const [changes, setChanges] = useState<OpenChange[]>(() =>
    first
      ? [{ id: uuidv7(), ...first }]
      : // A new text is a new set of changes: the ids of the old one belong to the round before.
        start.map((change) => ({ id: uuidv7(), kind: change.kind, subjectId: change.subjectId ?? '', start: change })),
  );
  const add = () => setChanges([...changes, { id: uuidv7(), kind: '', subjectId: '' }]);
  const put = (change: OpenChange) => setChanges(changes.map((each) => (each.id === change.id ? change : each)));
  const remove = (id: string) => setChanges(changes.filter((change) => change.id !== id));

  /** Every change as it is typed now, and what cannot be read, by the names of the act's fields. */
  function read() {
    const faults: Record<string, string> = {};
    const proposed = changes.flatMap((change, at) => {
      if (change.kind === '') {
        faults[`changes.${at}.kind`] = NO_KIND;
        return [];
      }
      const part = form.current?.querySelector(`[id="change-${at}"]`) ?? null;
      const typed = changeTyped(change as DraftChange, fieldsOf(part));
      for (const [field, words] of Object.entries(typed.faults)) faults[`changes.${at}.${field}`] = words;
      return [typed.change as ProposedChange];
    });
    return { proposed, faults };
  }

  return { form, changes, add, put, remove, read };
}
