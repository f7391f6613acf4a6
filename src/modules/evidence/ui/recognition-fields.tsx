import { SelectField } from '#/ui/form/select-field.tsx';
import { TextArea } from '#/ui/form/text-area.tsx';
import type { Identifiability } from '../vocabulary.ts';

const RECOGNISED: Record<Identifiability, string> = {
  'no personal data': 'Nobody: it says nothing about a person',
  aggregate: 'Nobody: it tells of many together',
  pseudonymised: 'Only who knows them well',
  identifiable: 'Yes, and they know it',
};

type RecognitionFieldsProps = { faults: Record<string, string | undefined> };

/** Whether a person could be recognised, and what was done about it. */
export function RecognitionFields({ faults }: RecognitionFieldsProps) {
  return (
    <>
      <SelectField
        name="identifiability"
        label="Could somebody recognise a person in it?"
        empty="Not that I know"
        options={Object.entries(RECOGNISED).map(([value, words]) => ({ value, words }))}
      />
      <TextArea
        name="identifiabilitySteps"
        label="What did you change so that nobody is recognised?"
        help="One thing a line. A council can be asked to publish what it holds."
        rows={2}
        fault={faults.identifiabilitySteps}
      />
    </>
  );
}
