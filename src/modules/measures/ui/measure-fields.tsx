import { addMonths } from '#/lib/days.ts';
import { Choice } from '#/ui/form/choice.tsx';
import { Choices } from '#/ui/form/choices.tsx';
import { MonthField } from '#/ui/form/month-field.tsx';
import { More } from '#/ui/form/more.tsx';
import { NumberField } from '#/ui/form/number-field.tsx';
import { SelectField } from '#/ui/form/select-field.tsx';
import { TextArea } from '#/ui/form/text-area.tsx';
import { TextField } from '#/ui/form/text-field.tsx';
import { DIRECTION_WORDS, KIND_WORDS } from '../kind-words.ts';
import type { MeasureTyped } from '../measure-typed.ts';
import type { MeasureChoices } from '../queries.ts';
import { DIRECTIONS, MEASURE_KINDS } from '../vocabulary.ts';

type MeasureFieldsProps = {
  /** What stands there now; left out for a new measure. */
  now?: Partial<MeasureTyped>;
  goals: readonly { id: string; number: number; text: string }[];
  choices: MeasureChoices;
  faults: Record<string, string>;
  idOf: (field: string) => string;
};

/** What is said of a measure: what it is, what for, how it could mislead, who posts it. */
export function MeasureFields({ now = {}, goals, choices, faults, idOf }: MeasureFieldsProps) {
  const field = (name: string) => ({ name, id: idOf(name), fault: faults[name] });
  const { owners, startMonth, thisMonth } = choices;
  const fromMonth = now.fromMonth ?? startMonth;
  const [firstOffered, lastOffered] = [fromMonth, startMonth, thisMonth].sort().filter((_, at) => at !== 1) as [
    string,
    string,
  ];
  return (
    <>
      <TextField {...field('name')} label="What do we count?" defaultValue={now.name} maxLength={200} />
      <TextField
        {...field('unit')}
        label="Counted in"
        help="What one of it is, and over which time: households per month, days, % of households reached."
        defaultValue={now.unit}
        maxLength={80}
        size={40}
      />
      <Choices
        {...field('kind')}
        label="What kind of number is it?"
        defaultValue={now.kind}
        options={MEASURE_KINDS.map((value) => ({ value, words: KIND_WORDS[value].name, help: KIND_WORDS[value].help }))}
      />
      <Choice
        name="countsPeople"
        id={idOf('countsPeople')}
        words="It counts people or households"
        help="Then a number so small that somebody might be known is told to nobody, on either side: “fewer than 5”. Leave it open where it counts visits, days or money."
        defaultChecked={now.countsPeople}
      />
      <Choices
        {...field('direction')}
        label="Which way is better?"
        defaultValue={now.direction}
        options={DIRECTIONS.map((value) => ({ value, words: DIRECTION_WORDS[value] }))}
      />
      <TextArea
        {...field('purpose')}
        label="What do we hope to learn from it?"
        defaultValue={now.purpose}
        maxLength={1000}
      />
      <TextArea
        {...field('misleads')}
        label="How could it mislead?"
        help="Every number can. What would make it look better while nothing is better?"
        defaultValue={now.misleads}
        maxLength={1000}
      />
      <TextField {...field('source')} label="Where does it come from?" defaultValue={now.source} maxLength={500} />
      <SelectField
        {...field('ownerId')}
        label="Who posts it?"
        empty="Choose a person"
        defaultValue={now.ownerId ?? ''}
        options={owners.map(({ id, name }) => ({ value: id, words: name ?? 'Somebody without a name yet' }))}
      />
      {goals.length > 0 ? (
        <Choices
          {...field('goalIds')}
          type="checkbox"
          label="Which goals does it stand beside?"
          defaultValue={now.goalIds}
          options={goals.map(({ id, number, text }) => ({ value: id, words: `Goal ${number}: ${text}` }))}
        />
      ) : null}
      <More summary="More, if you like: due day, first month, limits">
        <NumberField
          {...field('dueDay')}
          label="Posted by which day of the following month?"
          defaultValue={now.dueDay ?? 20}
          size={3}
        />
        <MonthField
          {...field('fromMonth')}
          label="Counted so from"
          first={addMonths(firstOffered, -36)}
          last={addMonths(lastOffered, 24)}
          defaultValue={fromMonth}
        />
        <NumberField
          {...field('fixAfterPoints')}
          label="Draw the limits from the first so many readings, then hold them"
          help="Left empty, limits are drawn from all readings. Twelve is usual where what came before is what we compare with."
          defaultValue={now.fixAfterPoints ?? ''}
          size={4}
        />
        <Choice
          name="rounding"
          id={idOf('rounding')}
          words="Round a share of a whole to whole per cent"
          defaultChecked={now.rounding === 'whole per cent'}
        />
      </More>
    </>
  );
}
