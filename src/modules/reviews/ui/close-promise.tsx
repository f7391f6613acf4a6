'use client';

import type { FormEvent } from 'react';
import { ActFaults } from '#/client/act-faults.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
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

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const typed = new FormData(form);
    const became = BECAME.find(({ value }) => value === typed.get('became'))?.value;
    const sent = await close.send({
      agreementId,
      promiseId: promise.id,
      version: promise.version,
      became: became as 'kept',
      said: String(typed.get('said') ?? ''),
    });
    if (sent.ok) focusRow(form);
  }

  return (
    <More summary="Say what became of it">
      <form method="post" noValidate onSubmit={submit}>
        <ActFaults fault={close.fault} idOf={idOf} />
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
        <ButtonRow>
          <Button type="submit" kind="quiet" small pending={close.pending && 'Saving'}>
            Save
          </Button>
        </ButtonRow>
      </form>
    </More>
  );
}
