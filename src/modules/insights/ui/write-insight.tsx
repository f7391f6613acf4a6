'use client';

import { type FormEvent, useRef } from 'react';
import { ActFaults } from '#/client/act-faults.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { addDays } from '#/lib/days.ts';
import { uuidv7 } from '#/lib/uuid.ts';
import { CONFIDENCE_WORDS } from '#/modules/goals/confidence-words.ts';
import { CONFIDENCES, type Confidence } from '#/modules/goals/vocabulary.ts';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { Choices } from '#/ui/form/choices.tsx';
import { DateField } from '#/ui/form/date-field.tsx';
import { FormStatus } from '#/ui/form/form-status.tsx';
import { TextArea } from '#/ui/form/text-area.tsx';
import { TextField } from '#/ui/form/text-field.tsx';
import { perspectivesIn } from '../perspective-list.ts';

type InsightFormProps = {
  agreementId: string;
  /** The review it is written in. */
  reviewId?: string;
  /** What it may rest on. */
  evidence: { id: string; title: string }[];
  measures: { id: string; name: string; says?: string }[];
  /** The day it is where the agreement is. */
  today: string;
  timeZone: string;
};

const A_YEAR = 365;

/** Writes down what we learnt, from what, how sure we are, and who sees it differently. */
export function WriteInsight({ agreementId, reviewId, evidence, measures, today, timeZone }: InsightFormProps) {
  const write = useAct(useTRPC().insights.write);
  const insightId = useRef(uuidv7());
  const faults = write.fault?.fields ?? {};
  const id = (field: string) => `insight-${field}`;

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const typed = new FormData(form);
    const text = (field: string) => String(typed.get(field) ?? '');
    const sent = await write.send({
      agreementId,
      insightId: insightId.current,
      reviewId: reviewId ?? null,
      text: text('text'),
      confidence: text('confidence') as Confidence,
      dissent: text('dissent'),
      perspectivesPresent: perspectivesIn(text('perspectivesPresent')),
      perspectivesMissing: perspectivesIn(text('perspectivesMissing')),
      freshUntil: text('freshUntil'),
      evidenceIds: typed.getAll('evidenceIds').map(String),
      measureIds: typed.getAll('measureIds').map(String),
    });
    if (!sent.ok) return;
    insightId.current = uuidv7();
    form.reset();
  }

  return (
    <form method="post" noValidate onSubmit={submit}>
      <ActFaults fault={write.fault} idOf={id} />
      <TextArea
        name="text"
        id={id('text')}
        label="What have we learnt?"
        help="In our own words. A story’s words stay in the story."
        rows={2}
        maxLength={2000}
        fault={faults.text}
      />
      <Choices
        name="confidence"
        id={id('confidence')}
        label="How sure are we?"
        options={CONFIDENCES.map((value) => ({
          value,
          words: CONFIDENCE_WORDS[value].short,
          help: CONFIDENCE_WORDS[value].means,
        }))}
        fault={faults.confidence}
      />
      <TextArea
        name="dissent"
        id={id('dissent')}
        label="Who sees it differently?"
        help="And how. It stands beside the insight from now on."
        optional
        rows={2}
        maxLength={2000}
        fault={faults.dissent}
      />
      {evidence.length > 0 ? (
        <Choices
          name="evidenceIds"
          id={id('evidenceIds')}
          type="checkbox"
          label="From which stories?"
          options={evidence.map((piece) => ({ value: piece.id, words: piece.title }))}
          fault={faults.evidenceIds}
        />
      ) : null}
      {measures.length > 0 ? (
        <Choices
          name="measureIds"
          id={id('measureIds')}
          type="checkbox"
          label="From which measures?"
          options={measures.map(({ id: value, name, says }) => ({ value, words: name, help: says }))}
          fault={faults.measureIds}
        />
      ) : null}
      <TextField
        name="perspectivesPresent"
        id={id('perspectivesPresent')}
        label="Whose view is in it?"
        help="For example: residents, front-line workers."
        optional
        fault={faults.perspectivesPresent}
      />
      <TextField
        name="perspectivesMissing"
        id={id('perspectivesMissing')}
        label="Who was missing?"
        optional
        fault={faults.perspectivesMissing}
      />
      <DateField
        name="freshUntil"
        id={id('freshUntil')}
        label="When should we look at it again?"
        min={today}
        defaultValue={addDays(today, A_YEAR)}
        fault={faults.freshUntil}
      />
      <ButtonRow>
        <Button type="submit" pending={write.pending && 'Writing it down'}>
          Write it down
        </Button>
        <FormStatus savedAt={write.savedAt ?? undefined} timeZone={timeZone} />
      </ButtonRow>
    </form>
  );
}
