import type { TextareaHTMLAttributes } from 'react';
import { Field, type FieldWords } from './field.tsx';
import { describedBy } from './field-wiring.ts';
import { GrowingTextarea } from './growing-textarea.tsx';

type TextAreaProps = FieldWords &
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'className' | 'style' | 'id'> & {
    name: string;
    id?: string;
    /** A person's or the agreement's own words: in the serif, larger. */
    ownWords?: boolean;
  };

/** Several lines; grows with what is written. */
export function TextArea({ label, help, fault, optional, heading, id, name, ...rest }: TextAreaProps) {
  const control = id ?? name;
  return (
    <Field id={control} label={label} help={help} fault={fault} optional={optional} heading={heading}>
      <GrowingTextarea {...rest} {...describedBy({ id: control, help, fault })} id={control} name={name} />
    </Field>
  );
}
