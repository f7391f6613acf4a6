'use client';

import { ActForm } from '#/client/act-form.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { Choices } from '#/ui/form/choices.tsx';
import { focusRow } from '#/ui/form/focus-row.ts';
import { More } from '#/ui/form/more.tsx';
import { TextArea } from '#/ui/form/text-area.tsx';
import type { PromiseLine } from '../queries/promises.ts';

type ClosePromiseProps = { agreementId: string; promise: Pick<PromiseLine, 'id' | 'text' | 'version'> };

const BECAME = [
  { value: 'kept', words: 'Kept' },
  { value: 'not kept', words: 'Not kept' },
  { value: 'let go', words: 'Let go', help: 'It no longer serves.' },
] as const;

/** Its owner says what became of a promise. */
export function ClosePromise({ agreementId, promise }: ClosePromiseProps) {
  const close = useAct(useTRPC().reviews.closePromise);
  const faults = close.fault?.fields ?? {};
  const idOf = (field: string) => `${promise.id}-${field}`;

  return (
    <More summary="Say what became of it">
      <ActForm
        act={close}
        prefix={promise.id}
        words="Save"
        pending="Saving"
        small
        input={({ one }) => ({
          agreementId,
          promiseId: promise.id,
          version: promise.version,
          became: one('became') as 'kept',
          said: one('said'),
        })}
        onDone={focusRow}
      >
        <Choices
          name="became"
          id={idOf('became')}
          label="What became of it?"
          options={[...BECAME]}
          fault={faults.became}
        />
        <TextArea
          name="said"
          id={idOf('said')}
          label="What do we say about it?"
          help="No blame: what was so. Needed where it was not kept or is let go."
          rows={2}
          maxLength={1000}
          fault={faults.said}
        />
      </ActForm>
    </More>
  );
}
