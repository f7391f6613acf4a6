'use client';

import { useState } from 'react';
import { pounds } from '#/lib/pounds.ts';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { SelectField } from '#/ui/form/select-field.tsx';
import { TextField } from '#/ui/form/text-field.tsx';
import type { ProposedChange } from '../changes.ts';
import styles from './change-fieldset.module.css';

type MoneyMoveFieldsProps = {
  start?: ProposedChange | undefined;
  lines: { id: string; name: string; perYear: number }[];
  idOf: (field: string) => string;
  faultOf: (field: string) => string | undefined;
};

/** How much moves from which line to which, in pounds a year. */
export function MoneyMoveFields({ start, lines, idOf, faultOf }: MoneyMoveFieldsProps) {
  const before = start?.kind === 'money moved' ? start.put.moves : [];
  const [count, setCount] = useState(Math.max(1, before.length));
  const options = lines.map(({ id, name, perYear }) => ({ value: id, words: `${name}, ${pounds(perYear)}` }));
  return (
    <div id={idOf('moves')} className={styles.moves}>
      {Array.from({ length: count }, (_, at) => {
        const field = (name: string) => ({
          name,
          id: idOf(`moves.${at}.${name}`),
          fault: faultOf(`moves.${at}.${name}`) ?? (at === 0 && name === 'fromLineId' ? faultOf('moves') : undefined),
        });
        const move = before[at];
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: moves are added at the end and taken away at the end.
          <div key={at} className={styles.move}>
            <SelectField
              {...field('fromLineId')}
              label="From"
              empty="Choose a line"
              defaultValue={move?.fromLineId ?? ''}
              options={options}
            />
            <SelectField
              {...field('toLineId')}
              label="To"
              empty="Choose a line"
              defaultValue={move?.toLineId ?? ''}
              options={options}
            />
            <TextField
              {...field('perYear')}
              label="Pounds a year"
              size={12}
              inputMode="decimal"
              defaultValue={move ? pounds(move.perYear) : ''}
            />
          </div>
        );
      })}
      <ButtonRow>
        <Button kind="quiet" small onClick={() => setCount(count + 1)}>
          Move from another line too
        </Button>
        {count > 1 ? (
          <Button kind="plain" small onClick={() => setCount(count - 1)}>
            Leave out the last
          </Button>
        ) : null}
      </ButtonRow>
    </div>
  );
}
