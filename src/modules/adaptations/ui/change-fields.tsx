'use client';

import { whenShown } from '#/client/when-shown.tsx';
import { addMonths } from '#/lib/days.ts';
import { pounds } from '#/lib/pounds.ts';
import type { ChangeKind } from '#/modules/agreements/vocabulary.ts';
import { DateField } from '#/ui/form/date-field.tsx';
import { MonthField } from '#/ui/form/month-field.tsx';
import { SelectField } from '#/ui/form/select-field.tsx';
import { TextArea } from '#/ui/form/text-area.tsx';
import { TextField } from '#/ui/form/text-field.tsx';
import type { ChangePuts, ProposedChange } from '../changes.ts';
import type { Composing } from '../queries/composing.ts';

const MeasureChangeFields = whenShown(
  () => import('./measure-change-fields.tsx').then(({ MeasureChangeFields }) => MeasureChangeFields),
  'the fields of a measure',
);
const MoneyMoveFields = whenShown(
  () => import('./money-move-fields.tsx').then(({ MoneyMoveFields }) => MoneyMoveFields),
  'the fields of the money',
);

type ChangeFieldsProps = {
  kind: ChangeKind;
  subjectId: string;
  /** What was put before, where a text is changed. */
  start?: ProposedChange | undefined;
  composing: Composing;
  idOf: (field: string) => string;
  faultOf: (field: string) => string | undefined;
};

/** What a change would put in place. Wordings start from what stands there, so that a word can be changed. */
export function ChangeFields({ kind, subjectId, start, composing, idOf, faultOf }: ChangeFieldsProps) {
  const field = (name: string) => ({ name, id: idOf(name), fault: faultOf(name) });
  const put = (start?.put ?? {}) as Partial<
    ChangePuts['clause added'] &
      ChangePuts['goal added'] & {
        was: string;
        date: string;
        fromMonth: string;
        goalId: string | null;
        perYear: number;
        payerId: string;
      }
  >;
  const isIt = ({ id }: { id: string }) => id === subjectId;
  const wording = { label: 'It would say', ownWords: true, rows: 3 };
  const thisMonth = composing.today.slice(0, 7);
  switch (kind) {
    case 'purpose reworded':
      return <TextArea {...field('text')} {...wording} maxLength={1000} defaultValue={put.text ?? composing.purpose} />;
    case 'question reworded':
      return (
        <TextArea
          {...field('text')}
          {...wording}
          maxLength={500}
          defaultValue={put.text ?? composing.questions.find(isIt)?.words}
        />
      );
    case 'goal added':
    case 'goal reworded': {
      const goal = composing.goals.find(isIt);
      return (
        <>
          <TextArea {...field('text')} {...wording} maxLength={1000} defaultValue={put.text ?? goal?.words} />
          <TextArea
            {...field('why')}
            label="Why it matters"
            rows={2}
            maxLength={2000}
            defaultValue={put.why ?? goal?.why}
          />
        </>
      );
    }
    case 'question added':
      return (
        <>
          <TextArea
            {...field('text')}
            {...wording}
            label="What do we want to find out?"
            maxLength={500}
            defaultValue={put.text}
          />
          <SelectField
            {...field('goalId')}
            label="For which goal?"
            optional
            empty="For the agreement as a whole"
            defaultValue={put.goalId ?? ''}
            options={composing.goals.map(({ id, words }, at) => ({ value: id, words: `Goal ${at + 1}: ${words}` }))}
          />
        </>
      );
    case 'clause added':
    case 'clause reworded': {
      const clause = composing.clauses.find(isIt);
      return (
        <>
          {kind === 'clause added' ? (
            <TextField {...field('section')} label="In which section?" maxLength={120} defaultValue={put.section} />
          ) : null}
          <TextField
            {...field('heading')}
            label="Heading"
            maxLength={200}
            defaultValue={put.heading ?? clause?.heading}
          />
          <TextArea {...field('text')} {...wording} maxLength={8000} defaultValue={put.text ?? clause?.words} />
        </>
      );
    }
    case 'practice changed':
      return (
        <>
          <TextArea {...field('was')} label="What is done today?" rows={2} maxLength={2000} defaultValue={put.was} />
          <TextArea {...field('text')} label="What would be done?" rows={2} maxLength={2000} defaultValue={put.text} />
        </>
      );
    case 'measure rebased':
      return (
        <MonthField
          {...field('fromMonth')}
          label="Draw its limits anew from"
          first={composing.startsOn.slice(0, 7)}
          last={thisMonth}
          empty="Choose a month"
          defaultValue={put.fromMonth ?? ''}
        />
      );
    case 'end date changed':
      return <DateField {...field('date')} label="It would end on" defaultValue={put.date ?? composing.endsOn} />;
    case 'total changed':
      return (
        <>
          <TextField
            {...field('perYear')}
            label="What the line would come to, in pounds a year"
            size={14}
            inputMode="decimal"
            defaultValue={put.perYear === undefined ? '' : pounds(put.perYear)}
          />
          <SelectField
            {...field('payerId')}
            label="Who pays the difference, or pays less?"
            empty="Choose a party"
            defaultValue={put.payerId ?? ''}
            options={composing.parties.map(({ organisationId, name }) => ({ value: organisationId, words: name }))}
          />
        </>
      );
    case 'money moved':
      return (
        <>
          <MoneyMoveFields start={start} lines={composing.moneyLines} idOf={idOf} faultOf={faultOf} />
          <MonthField
            {...field('fromMonth')}
            label="From which month?"
            first={addMonths(thisMonth, -12)}
            last={addMonths(thisMonth, 24)}
            defaultValue={put.fromMonth ?? thisMonth}
          />
        </>
      );
    case 'measure added':
    case 'measure changed':
      return <MeasureChangeFields subjectId={subjectId} start={start} composing={composing} field={field} />;
    default:
      return null;
  }
}
