import type { SelectHTMLAttributes } from 'react';
import { classNames } from '#/ui/class-names.ts';
import styles from './control.module.css';
import { Field, type FieldWords } from './field.tsx';
import { describedBy } from './field-wiring.ts';

export type SelectOption = { value: string; words: string };

type SelectFieldProps = FieldWords &
  Omit<SelectHTMLAttributes<HTMLSelectElement>, 'className' | 'style' | 'id'> & {
    name: string;
    id?: string;
    /** The first, empty choice: "Choose a party". */
    empty?: string;
    options: SelectOption[];
  };

/** One of many; for up to seven prefer Choices. */
export function SelectField({
  label,
  help,
  fault,
  optional,
  heading,
  id,
  name,
  empty,
  options,
  ...rest
}: SelectFieldProps) {
  const control = id ?? name;
  return (
    <Field id={control} label={label} help={help} fault={fault} optional={optional} heading={heading}>
      <select
        {...rest}
        {...describedBy({ id: control, help, fault })}
        id={control}
        name={name}
        className={classNames(styles.control, styles.fit)}
      >
        {empty !== undefined ? <option value="">{empty}</option> : null}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.words}
          </option>
        ))}
      </select>
    </Field>
  );
}
