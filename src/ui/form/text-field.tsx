import type { InputHTMLAttributes } from 'react';
import { classNames } from '#/ui/class-names.ts';
import styles from './control.module.css';
import { Field, type FieldWords } from './field.tsx';
import { describedBy } from './field-wiring.ts';

type TextFieldProps = FieldWords &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'className' | 'style' | 'id'> & {
    name: string;
    /** The control's id, where the name is not alone on the page. */
    id?: string;
    type?: 'text' | 'email' | 'url' | 'tel' | 'search' | 'number';
    /** As wide as what is asked for, in characters. */
    size?: number;
  };

/** One line of text. */
export function TextField({
  label,
  help,
  fault,
  optional,
  heading,
  id,
  name,
  type = 'text',
  size,
  ...rest
}: TextFieldProps) {
  const control = id ?? name;
  return (
    <Field id={control} label={label} help={help} fault={fault} optional={optional} heading={heading}>
      <input
        dir={type === 'text' || type === 'search' ? 'auto' : undefined}
        {...rest}
        {...describedBy({ id: control, help, fault })}
        id={control}
        name={name}
        type={type}
        size={size}
        className={classNames(styles.control, size !== undefined && styles.fit)}
      />
    </Field>
  );
}
