'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '#/ui/form/button.tsx';
import { SelectField } from '#/ui/form/select-field.tsx';
import styles from './more-to-lead.module.css';

type ChooseProps = {
  label: string;
  button: string;
  options: { value: string; words: string }[];
  /** What is chosen at first; left out: nothing. */
  usual?: string;
  onChoose: (value: string) => void;
};

/** One of many, and the button that does it. */
export function Choose({ label, button, options, usual, onChoose }: ChooseProps) {
  const [isEmpty, setIsEmpty] = useState(false);
  const id = `lead-${button.toLowerCase().replaceAll(' ', '-')}`;
  if (options.length === 0) return null;
  function choose(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const value = String(new FormData(event.currentTarget).get('choice') ?? '');
    setIsEmpty(value === '');
    if (value) onChoose(value);
  }
  return (
    <form method="post" noValidate onSubmit={choose} className={styles.choose}>
      <SelectField
        id={id}
        name="choice"
        label={label}
        {...(usual === undefined ? { empty: 'Choose' } : { defaultValue: usual })}
        options={options}
        fault={isEmpty ? 'Choose one first.' : undefined}
      />
      <Button type="submit" kind="quiet" small>
        {button}
      </Button>
    </form>
  );
}
