import type { InputHTMLAttributes } from 'react';
import styles from './control.module.css';
import { Field, type FieldWords } from './field.tsx';
import { describedBy } from './field-wiring.ts';

type FileFieldProps = FieldWords &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'className' | 'style' | 'id' | 'type'> & { name: string; id?: string };

/** A file from this device; `accept` and `multiple` as the browser knows them. */
export function FileField({ label, help, fault, optional, heading, id, name, ...rest }: FileFieldProps) {
  const control = id ?? name;
  return (
    <Field id={control} label={label} help={help} fault={fault} optional={optional} heading={heading}>
      <input
        {...rest}
        {...describedBy({ id: control, help, fault })}
        id={control}
        name={name}
        type="file"
        className={styles.control}
      />
    </Field>
  );
}
