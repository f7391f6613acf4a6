'use client';

import { type FormEvent, useRef, useState } from 'react';
import { ActFaults } from '#/client/act-faults.tsx';
import type { Fault } from '#/client/fault.ts';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { uuidv7 } from '#/lib/uuid.ts';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { FormStatus } from '#/ui/form/form-status.tsx';
import { More } from '#/ui/form/more.tsx';
import { SelectField } from '#/ui/form/select-field.tsx';
import { TextArea } from '#/ui/form/text-area.tsx';
import { dateWords } from '#/ui/text/date-words.ts';
import type { MeasureKind } from '../vocabulary.ts';
import { readValue } from './read-value.ts';
import { ValueFields } from './value-fields.tsx';

type PostReadingProps = {
  agreementId: string;
  measure: { id: string; kind: MeasureKind; unit: string };
  /** Months that have begun and have no reading, newest first. */
  months: string[];
  /** Those of them that are due, the oldest first. */
  due: string[];
  timeZone: string;
};

/** Posts a measure's value for a month that is due, or once asked for any other, with what one wants to say of it. */
export function PostReading({ agreementId, measure, months, due, timeZone }: PostReadingProps) {
  const [posted, setPosted] = useState<string | null>(null);
  const others = months.filter((month) => !due.includes(month));
  const form = { agreementId, measure, timeZone, onPosted: setPosted };
  return (
    <>
      <p role="status">{posted ? `${dateWords(posted)} is posted.` : null}</p>
      {due.length > 0 ? <ReadingForm {...form} months={due} prefix="post" /> : null}
      {others.length > 0 ? (
        <More summary={due.length > 0 ? 'Post a month that is not due' : 'Nothing is due. Post another month'}>
          <ReadingForm {...form} months={others} prefix="post-other" />
        </More>
      ) : null}
    </>
  );
}

type ReadingFormProps = Pick<PostReadingProps, 'agreementId' | 'measure' | 'months' | 'timeZone'> & {
  prefix: string;
  onPosted: (month: string) => void;
};

function ReadingForm({ agreementId, measure, months, prefix, onPosted, timeZone }: ReadingFormProps) {
  const trpc = useTRPC();
  const post = useAct(trpc.measures.postReading);
  const [typedFault, setTypedFault] = useState<Fault | null>(null);
  const readingId = useRef(uuidv7());
  const fault = typedFault ?? post.fault;
  const faults = fault?.fields ?? {};
  const id = (field: string) => `${prefix}-${field}`;

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const typed = new FormData(form);
    const text = (field: string) => String(typed.get(field) ?? '');
    const read = readValue(measure.kind, text);
    setTypedFault(read.fault);
    if (read.fault) return;
    const month = text('month');
    const sent = await post.send({
      agreementId,
      measureId: measure.id,
      readingId: readingId.current,
      month,
      note: text('note'),
      ...read.given,
    });
    if (!sent.ok) return;
    readingId.current = uuidv7();
    form.reset();
    onPosted(month);
  }

  return (
    <form method="post" noValidate onSubmit={submit}>
      <ActFaults fault={fault} idOf={id} />
      <SelectField
        key={months[0]}
        name="month"
        id={id('month')}
        label="Month"
        defaultValue={months[0]}
        options={months.map((value) => ({ value, words: dateWords(value) }))}
        fault={faults.month}
      />
      <ValueFields measure={measure} prefix={prefix} faults={faults} />
      <TextArea
        name="note"
        id={id('note')}
        label="A note beside it"
        help="What somebody who reads this number should know."
        optional
        rows={2}
        maxLength={1000}
        fault={faults.note}
      />
      <ButtonRow>
        <Button type="submit" pending={post.pending && 'Posting'}>
          Post this reading
        </Button>
        <FormStatus savedAt={post.savedAt ?? undefined} timeZone={timeZone} />
      </ButtonRow>
    </form>
  );
}
