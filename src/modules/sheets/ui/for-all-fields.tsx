import { addDays } from '#/lib/days.ts';
import { VIEWS_AT_WORK } from '#/modules/evidence/vocabulary.ts';
import { Choices } from '#/ui/form/choices.tsx';
import { DateField } from '#/ui/form/date-field.tsx';
import { TextField } from '#/ui/form/text-field.tsx';
import type { Matching } from '../matching.ts';

const TWO_YEARS = 730;

type ForAllFieldsProps = { matching: Matching; organisation: string; today: string; faults: Record<string, string> };

/** What is said once, for all rows whose cells do not say it. */
export function ForAllFields({ matching, organisation, today, faults }: ForAllFieldsProps) {
  const says = (field: Matching[number]) => matching.includes(field);
  return (
    <>
      {says('perspective') ? null : (
        <TextField
          name="perspective"
          label="Whose view are they?"
          help={`For example: resident, ${VIEWS_AT_WORK.slice(0, 2).join(', ')}.`}
          maxLength={80}
          fault={faults['forAll.perspective']}
        />
      )}
      {says('consent') ? null : (
        <Choices
          name="consent"
          label="Did the people say we may keep them?"
          help="It holds for every row. If it differs from row to row, add a column for it to the table."
          defaultValue="not asked"
          options={[
            { value: 'not asked', words: 'Not asked yet', help: 'Only you see them until you have asked.' },
            { value: 'given', words: 'Yes, each of them' },
            {
              value: 'not required',
              words: 'There is nobody to ask',
              help: 'They are our own views of our work, and nobody in them could be recognised.',
            },
          ]}
          fault={faults['forAll.consent']}
        />
      )}
      <Choices
        name="readers"
        label="Who may read those that were agreed to?"
        help="A row that says so itself goes by its own words."
        defaultValue="organisation"
        options={[
          { value: 'organisation', words: `Only ${organisation}` },
          { value: 'agreement', words: 'Everybody in this agreement' },
        ]}
      />
      {says('consentHow') ? null : (
        <TextField
          name="how"
          label="How did they say yes?"
          help="For example: spoken, read back to them, noted."
          maxLength={500}
          optional
          fault={faults['forAll.how']}
        />
      )}
      <DateField
        name="endsOn"
        label="Until when may we keep them?"
        help="Where a row does not say it."
        min={today}
        defaultValue={addDays(today, TWO_YEARS)}
        fault={faults['forAll.endsOn']}
      />
    </>
  );
}
