'use client';

import { addMonths } from '#/lib/days.ts';
import { DIRECTION_WORDS, KIND_WORDS } from '#/modules/measures/kind-words.ts';
import { DIRECTIONS, MEASURE_KINDS } from '#/modules/measures/vocabulary.ts';
import { Choice } from '#/ui/form/choice.tsx';
import { Choices } from '#/ui/form/choices.tsx';
import { MonthField } from '#/ui/form/month-field.tsx';
import { More } from '#/ui/form/more.tsx';
import { NumberField } from '#/ui/form/number-field.tsx';
import { SelectField } from '#/ui/form/select-field.tsx';
import { TextArea } from '#/ui/form/text-area.tsx';
import { TextField } from '#/ui/form/text-field.tsx';
import type { ProposedChange } from '../changes.ts';
import type { Composing } from '../queries/composing.ts';

type MeasureChangeFieldsProps = {
  subjectId: string;
  start?: ProposedChange | undefined;
  composing: Composing;
  field: (name: string) => { name: string; id: string; fault: string | undefined };
};

/** A measure as it would be from a month on: its readings stay, and a new definition opens a new part of its series. */
export function MeasureChangeFields({ subjectId, start, composing, field }: MeasureChangeFieldsProps) {
  const known = composing.measures.find(({ id }) => id === subjectId);
  const latest = known?.definitions.at(-1);
  const put = start?.kind === 'measure added' || start?.kind === 'measure changed' ? start.put : null;
  const now = put ?? known;
  const thisMonth = composing.today.slice(0, 7);
  const fixAfterPoints = put ? put.fixAfterPoints : latest?.fixAfterPoints;
  const rounding = put ? put.rounding : latest?.rounding;
  const countsPeople = put ? put.countsPeople : known?.definitions.some((definition) => definition.countsPeople);
  return (
    <>
      <TextField {...field('name')} label="What do we count?" defaultValue={now?.name} maxLength={200} />
      <TextField {...field('unit')} label="Counted in" defaultValue={now?.unit} maxLength={80} size={40} />
      <SelectField
        {...field('kind')}
        label="What kind of number is it?"
        empty="Choose"
        defaultValue={now?.kind ?? ''}
        options={MEASURE_KINDS.map((value) => ({ value, words: KIND_WORDS[value].name }))}
      />
      <Choice
        {...field('countsPeople')}
        words="It counts people or households"
        help="Then a number so small that somebody might be known is told to nobody, on either side. Once it was said, it holds for all its readings."
        defaultChecked={countsPeople}
      />
      <SelectField
        {...field('direction')}
        label="Which way is better?"
        empty="Choose"
        defaultValue={now?.direction ?? ''}
        options={DIRECTIONS.map((value) => ({ value, words: DIRECTION_WORDS[value] }))}
      />
      <TextArea
        {...field('purpose')}
        label="What do we hope to learn from it?"
        rows={2}
        defaultValue={now?.purpose}
        maxLength={1000}
      />
      <TextArea
        {...field('misleads')}
        label="How could it mislead?"
        rows={2}
        defaultValue={now?.misleads}
        maxLength={1000}
      />
      <TextField {...field('source')} label="Where does it come from?" defaultValue={now?.source} maxLength={500} />
      <SelectField
        {...field('ownerId')}
        label="Who posts it?"
        empty="Choose a person"
        defaultValue={now?.ownerId ?? ''}
        options={composing.people.map(({ id, name }) => ({ value: id, words: name ?? 'Somebody without a name yet' }))}
      />
      <MonthField
        {...field('fromMonth')}
        label="Counted so from"
        first={latest ? addMonths(latest.from, 1) : composing.startsOn.slice(0, 7)}
        last={addMonths(thisMonth, 24)}
        defaultValue={put?.fromMonth ?? addMonths(thisMonth, 1)}
      />
      {composing.goals.length > 0 ? (
        <Choices
          {...field('goalIds')}
          type="checkbox"
          label="Which goals does it stand beside?"
          defaultValue={now?.goalIds}
          options={composing.goals.map(({ id, words }, at) => ({ value: id, words: `Goal ${at + 1}: ${words}` }))}
        />
      ) : null}
      <More summary="More, if you like: due day, limits">
        <NumberField
          {...field('dueDay')}
          label="Posted by which day of the following month?"
          defaultValue={now?.dueDay ?? 20}
          size={3}
        />
        <NumberField
          {...field('fixAfterPoints')}
          label="Draw the limits from the first so many readings, then hold them"
          defaultValue={fixAfterPoints ?? ''}
          size={4}
        />
        <Choice
          {...field('rounding')}
          words="Round a share of a whole to whole per cent"
          defaultChecked={rounding === 'whole per cent'}
        />
      </More>
    </>
  );
}
