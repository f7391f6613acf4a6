'use client';

import { Choices } from '#/ui/form/choices.tsx';
import { DateField } from '#/ui/form/date-field.tsx';
import { NumberField } from '#/ui/form/number-field.tsx';
import { SelectField } from '#/ui/form/select-field.tsx';
import { TextArea } from '#/ui/form/text-area.tsx';
import { TextField } from '#/ui/form/text-field.tsx';
import type { FactField } from '../typed-facts.ts';

type FactInputProps = {
  field: FactField;
  id: string;
  value: string;
  fault: string | undefined;
  onType: (value: string) => void;
};

/** The control that fits how a fact is typed. */
export function FactInput({ field, id, value, fault, onType }: FactInputProps) {
  const { name, label, help, kind } = field;
  const common = { id, name, label, help, fault, value };
  const onChange = (event: { target: { value: string } }) => onType(event.target.value);
  switch (kind) {
    case 'line':
      return <TextField {...common} onChange={onChange} />;
    case 'day':
      return <DateField {...common} onChange={onChange} />;
    case 'whole':
    case 'percent':
      return <NumberField {...common} onChange={onChange} decimal={kind === 'percent'} />;
    case 'choice':
      return <SelectField {...common} onChange={onChange} options={field.options ?? []} />;
    case 'many':
      return (
        <Choices
          id={id}
          name={name}
          label={label}
          help={help}
          fault={fault}
          type="checkbox"
          columns
          options={field.options ?? []}
          value={value.split('\n')}
          onChoose={(chosen, isChosen) =>
            onType(
              (field.options ?? [])
                .map((option) => option.value)
                .filter((each) => (each === chosen ? isChosen : value.split('\n').includes(each)))
                .join('\n'),
            )
          }
        />
      );
    case 'area':
      return <TextArea {...common} onChange={onChange} ownWords />;
    case 'lines':
    case 'principles':
      return <TextArea {...common} onChange={onChange} rows={6} help={help ?? 'One on each line.'} />;
  }
}
