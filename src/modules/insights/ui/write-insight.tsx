'use client';

import { useRef } from 'react';
import { ActForm } from '#/client/act-form.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { addDays } from '#/lib/days.ts';
import { uuidv7 } from '#/lib/uuid.ts';
import { CONFIDENCE_WORDS } from '#/modules/goals/confidence-words.ts';
import { CONFIDENCES, type Confidence } from '#/modules/goals/vocabulary.ts';
import { Choices } from '#/ui/form/choices.tsx';
import { DateField } from '#/ui/form/date-field.tsx';
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

  return (
    <ActForm
      act={write}
      prefix="insight"
      words="Write it down"
      pending="Writing it down"
      kind="primary"
      timeZone={timeZone}
      input={({ one, all }) => ({
        agreementId,
        insightId: insightId.current,
        reviewId: reviewId ?? null,
        text: one('text'),
        confidence: one('confidence') as Confidence,
        dissent: one('dissent'),
        perspectivesPresent: perspectivesIn(one('perspectivesPresent')),
        perspectivesMissing: perspectivesIn(one('perspectivesMissing')),
        freshUntil: one('freshUntil'),
        evidenceIds: all('evidenceIds'),
        measureIds: all('measureIds'),
      })}
      onDone={() => {
        insightId.current = uuidv7();
      }}
    >
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
    </ActForm>
  );
}
