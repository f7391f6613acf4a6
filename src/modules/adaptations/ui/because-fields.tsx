'use client';

import { Choices } from '#/ui/form/choices.tsx';
import { More } from '#/ui/form/more.tsx';
import { TextArea } from '#/ui/form/text-area.tsx';
import { dateWords } from '#/ui/text/date-words.ts';
import type { Composing } from '../queries/composing.ts';

type BecauseFieldsProps = { composing: Composing; faults: Record<string, string> };

/** What it rests on: chosen from what we learnt, or an honest hunch. */
export function BecauseFields({ composing, faults }: BecauseFieldsProps) {
  const { insights, evidence, measures, timeZone } = composing;
  return (
    <>
      <TextArea name="decisionBecause" label="Because" optional rows={2} maxLength={2000} fault={faults.because} />
      {insights.length > 0 ? (
        <Choices
          name="insightIds"
          type="checkbox"
          label="Which insights does it rest on?"
          options={insights.map(({ id, text, confidence }) => ({
            value: id,
            words: text,
            help: `Confidence ${confidence}`,
          }))}
          fault={faults.insightIds}
        />
      ) : null}
      {evidence.length > 0 ? (
        <More summary="Stories and other evidence it rests on">
          <Choices
            name="evidenceIds"
            type="checkbox"
            label="Which pieces?"
            help="Only the reference is kept, so that its owner can take it back."
            options={evidence.map(({ id, title, kind, postedAt }) => ({
              value: id,
              words: title,
              help: `${kind}, ${dateWords(postedAt, 'day', timeZone)}`,
            }))}
            fault={faults.evidenceIds}
          />
        </More>
      ) : null}
      {measures.length > 0 ? (
        <More summary="Measures it rests on">
          <Choices
            name="measureIds"
            type="checkbox"
            label="Which measures?"
            options={measures.map(({ id, name }) => ({ value: id, words: name }))}
            fault={faults.measureIds}
          />
        </More>
      ) : null}
      <TextArea
        name="hunch"
        label="Or is it a hunch?"
        help="Say so honestly, where nothing of this carries it yet."
        optional
        rows={2}
        maxLength={1000}
        fault={faults.hunch}
      />
    </>
  );
}
