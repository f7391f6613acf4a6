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

type ConsentFieldsProps = {
  today: string;
  /** Others of one's organisation here, one of whom may have asked. */
  colleagues?: { personId: string; name: string }[];
  faults: Record<string, string | undefined>;
};

/** The particulars of what the person said. */
export function ConsentFields({ today, colleagues = [], faults }: ConsentFieldsProps) {
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
      {colleagues.length > 0 ? (
        <SelectField
          name="askedBy"
          label="Who asked them?"
          empty="I did"
          options={colleagues.map(({ personId, name }) => ({ value: personId, words: name }))}
          fault={faults['consent.by']}
        />
      ) : null}
      <DateField
        name="askedOn"
        label="When did they say yes?"
        help="Today, unless you say so."
        max={today}
        fault={faults['consent.on']}
      />
      <DateField
        name="endsOn"
        label="Until when may we keep it?"
        help="Two years from today, unless they said something else."
        min={today}
        fault={faults.endsOn}
      />
      <Choice
        name="notInReviews"
        words="They do not want it read in joint reviews"
        help="It then comes into no pack."
      />
      <Choice name="others" words="They said yes to our other agreements too" />
      <Choice
        name="public"
        words="They said yes to sharing it in public too"
        help="A second person has to release it."
      />
      <TextField
        name="scopeNote"
        label="Did they say anything else about its use?"
        help="For example: not in newspapers."
        maxLength={500}
        fault={faults['consent.scopeNote']}
      />
    </>
  );
}
