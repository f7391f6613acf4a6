'use client';

import { useRef } from 'react';
import { ActForm } from '#/client/act-form.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { uuidv7 } from '#/lib/uuid.ts';
import { Choices } from '#/ui/form/choices.tsx';
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

  return (
    <ActForm
      act={annotate}
      prefix="annotate"
      words="Say what was going on"
      pending="Saving"
      timeZone={timeZone}
      input={({ one }) => ({
        agreementId,
        measureId,
        annotationId: annotationId.current,
        month: one('month'),
        kind: one('kind') as AnnotationKind,
        text: one('text'),
      })}
      onDone={() => {
        annotationId.current = uuidv7();
      }}
    >
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
    </ActForm>
  );
}
