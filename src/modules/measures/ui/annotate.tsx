'use client';

import { type FormEvent, useRef } from 'react';
import { ActFaults } from '#/client/act-faults.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { uuidv7 } from '#/lib/uuid.ts';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { Choices } from '#/ui/form/choices.tsx';
import { FormStatus } from '#/ui/form/form-status.tsx';
import { MonthField } from '#/ui/form/month-field.tsx';
import { TextArea } from '#/ui/form/text-area.tsx';
import type { AnnotationKind } from '../vocabulary.ts';

type AnnotateProps = {
  agreementId: string;
  measureId: string;
  firstMonth: string;
  lastMonth: string;
  timeZone: string;
};

/** Says beside a month what was going on. */
export function Annotate({ agreementId, measureId, firstMonth, lastMonth, timeZone }: AnnotateProps) {
  const trpc = useTRPC();
  const annotate = useAct(trpc.measures.annotate);
  const annotationId = useRef(uuidv7());
  const faults = annotate.fault?.fields ?? {};
  const id = (field: string) => `annotate-${field}`;

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const typed = new FormData(form);
    const sent = await annotate.send({
      agreementId,
      measureId,
      annotationId: annotationId.current,
      month: String(typed.get('month')),
      kind: String(typed.get('kind')) as AnnotationKind,
      text: String(typed.get('text')),
    });
    if (!sent.ok) return;
    annotationId.current = uuidv7();
    form.reset();
  }

  return (
    <form method="post" noValidate onSubmit={submit}>
      <ActFaults fault={annotate.fault} idOf={id} />
      <MonthField
        name="month"
        id={id('month')}
        label="Month"
        first={firstMonth}
        last={lastMonth}
        fault={faults.month}
      />
      <TextArea
        name="text"
        id={id('text')}
        label="What was going on?"
        help="In a sentence. A story belongs with the evidence."
        rows={2}
        maxLength={300}
        fault={faults.text}
      />
      <Choices
        name="kind"
        id={id('kind')}
        label="Where does it belong?"
        defaultValue="note"
        options={[
          { value: 'note', words: 'Beside the number', help: 'About the work, or about how it was counted.' },
          {
            value: 'context event',
            words: 'On the chart',
            help: 'Something in the world: a policy, a price, a flood.',
          },
        ]}
        fault={faults.kind}
      />
      <ButtonRow>
        <Button type="submit" kind="quiet" pending={annotate.pending && 'Saving'}>
          Say what was going on
        </Button>
        <FormStatus savedAt={annotate.savedAt ?? undefined} timeZone={timeZone} />
      </ButtonRow>
    </form>
  );
}
