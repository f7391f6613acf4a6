import type { InputHTMLAttributes } from 'react';
import { classNames } from '#/ui/class-names.ts';
import styles from './control.module.css';
import { Field, type FieldWords } from './field.tsx';
import { describedBy } from './field-wiring.ts';

type DateFieldProps = FieldWords &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'className' | 'style' | 'id' | 'type'> & {
    name: string;
    id?: string;
    /** With the time of day; the value is then local, as the browser gives it. */
    withTime?: boolean;
  };

/** A day, as an ISO date. */
export function DateField({
  label,
  help,
  fault,
  optional,
  heading,
  id,
  name,
  withTime = false,
  ...rest
}: DateFieldProps) {
  const control = id ?? name;
  return (
    <Field id={control} label={label} help={help} fault={fault} optional={optional} heading={heading}>
      <input
        {...rest}
        {...describedBy({ id: control, help, fault })}
        id={control}
        name={name}
        type={withTime ? 'datetime-local' : 'date'}
        className={classNames(styles.control, styles.fit)}
      />
    </Field>
  );
}
