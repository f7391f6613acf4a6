import { Choice } from '#/ui/form/choice.tsx';
import { DateField } from '#/ui/form/date-field.tsx';
import { SelectField } from '#/ui/form/select-field.tsx';
import { TextField } from '#/ui/form/text-field.tsx';
import type { Naming } from '../vocabulary.ts';

const NAMED: Record<Naming, string> = {
  none: 'Not at all',
  role: 'By their role',
  pseudonym: 'By a name that is not theirs',
  'first name': 'By their first name',
  'full name': 'By their full name',
  group: 'As a group',
};

type ConsentFieldsProps = { today: string; faults: Record<string, string | undefined> };

/** The particulars of what the person said. */
export function ConsentFields({ today, faults }: ConsentFieldsProps) {
  return (
    <>
      <TextField
        name="called"
        label="What do we call the person here?"
        help="A name they chose, or one you made up. Ours is not the place for their own, unless they want it."
        maxLength={60}
        fault={faults['consent.called']}
      />
      <SelectField
        name="namedAs"
        label="How are they named?"
        empty="As it is told"
        options={Object.entries(NAMED).map(([value, words]) => ({ value, words }))}
      />
      <TextField
        name="how"
        label="How did they say yes?"
        help="For example: spoken, read back to them, noted."
        maxLength={500}
        fault={faults['consent.how']}
      />
      <DateField
        name="endsOn"
        label="Until when may we keep it?"
        help="Two years from today, unless they said something else."
        min={today}
        fault={faults.endsOn}
      />
      <Choice
        name="public"
        words="They said yes to sharing it in public too"
        help="A second person has to release it."
      />
    </>
  );
}
