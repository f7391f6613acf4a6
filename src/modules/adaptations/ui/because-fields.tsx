'use client';

import { Choice } from '#/ui/form/choice.tsx';
import { Choices } from '#/ui/form/choices.tsx';
import { More } from '#/ui/form/more.tsx';
import { TextArea } from '#/ui/form/text-area.tsx';
import { dateWords } from '#/ui/text/date-words.ts';
import type { Composing } from '../queries/composing.ts';

type BecauseFieldsProps = { composing: Composing; faults: Record<string, string> };

/** What it rests on: said in a sentence, and chosen from what we learnt; or it is honestly a hunch. */
export function BecauseFields({ composing, faults }: BecauseFieldsProps) {
  const { insights, evidence, measures, timeZone } = composing;
  return (
    <>
      <TextArea
        name="decisionBecause"
        label="Because"
        help="Why, in a sentence. Then say below what carries it: something we learnt, or a hunch."
        rows={2}
        maxLength={2000}
        fault={faults.because ?? faults.hunch}
      />
      <Choice
        name="isHunch"
        words="It is a hunch"
        help="Nothing we learnt carries it yet. That is an honest reason too."
      />
      {insights.length > 0 ? (
        <More summary={`Insights it rests on (${insights.length} to choose from)`} open={Boolean(faults.insightIds)}>
          <Choices
            name="insightIds"
            type="checkbox"
            label="Which insights?"
            options={insights.map(({ id, text, confidence }) => ({
              value: id,
              words: text,
              help: `Confidence ${confidence}`,
            }))}
            fault={faults.insightIds}
          />
        </More>
      ) : null}
      {evidence.length > 0 ? (
        <More
          summary={`Stories and other evidence it rests on (${evidence.length} to choose from)`}
          open={Boolean(faults.evidenceIds)}
        >
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
        <More summary={`Measures it rests on (${measures.length} to choose from)`} open={Boolean(faults.measureIds)}>
          <Choices
            name="measureIds"
            type="checkbox"
            label="Which measures?"
            options={measures.map(({ id, name }) => ({ value: id, words: name }))}
            fault={faults.measureIds}
          />
        </More>
      ) : null}
    </>
  );
}
