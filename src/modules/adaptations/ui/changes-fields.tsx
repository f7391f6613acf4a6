'use client';

import { whenShown } from '#/client/when-shown.tsx';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import type { Composing } from '../queries/composing.ts';
import type { useChanges } from './use-changes.ts';

const ChangeFieldset = whenShown(
  () => import('./change-fieldset.tsx').then(({ ChangeFieldset }) => ChangeFieldset),
  'the fields of a change',
);

type ChangesFieldsProps = {
  of: ReturnType<typeof useChanges>;
  composing: Composing;
  faults: Record<string, string>;
};

/** All changes of a proposal, one under the other; none is a decision that leaves the agreement’s text as it is. */
export function ChangesFields({ of, composing, faults }: ChangesFieldsProps) {
  return (
    <>
      {of.changes.map((change, at) => (
        <ChangeFieldset
          key={change.id}
          change={change}
          at={at}
          composing={composing}
          faults={faults}
          onChange={of.put}
          onRemove={() => of.remove(change.id)}
        />
      ))}
      <ButtonRow>
        <Button kind="quiet" small onClick={of.add}>
          {of.changes.length === 0 ? 'Change something we agreed' : 'Change something else too'}
        </Button>
      </ButtonRow>
    </>
  );
}
