import type { ReactNode } from 'react';
import styles from './choices.module.css';
import { describedBy, helpId } from './field-wiring.ts';

export type ChoiceOption = { value: string; words: ReactNode; help?: ReactNode; disabled?: boolean };

type ChoiceProps = Omit<ChoiceOption, 'value'> & {
  value?: string;
  name: string;
  id?: string;
  type?: 'radio' | 'checkbox';
  required?: boolean | undefined;
  defaultChecked?: boolean | undefined;
  checked?: boolean | undefined;
  onChoose?: ((value: string, chosen: boolean) => void) | undefined;
};

/** One answer, or one check box that stands alone. */
export function Choice({ value = 'yes', words, help, id, name, type = 'checkbox', onChoose, ...rest }: ChoiceProps) {
  const control = id ?? name;
  return (
    <div className={styles.choice}>
      <input
        {...rest}
        {...describedBy({ id: control, help })}
        id={control}
        name={name}
        type={type}
        value={value}
        onChange={onChoose ? (event) => onChoose(value, event.target.checked) : undefined}
      />
      <label htmlFor={control}>{words}</label>
      {help ? (
        <p id={helpId(control)} className={styles.help}>
          {help}
        </p>
      ) : null}
    </div>
  );
}
