'use client';

import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { ActFaults } from '#/client/act-faults.tsx';
import { uuidv7 } from '#/lib/uuid.ts';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { VisuallyHidden } from '#/ui/text/visually-hidden.tsx';
import { useClose } from './editable.tsx';
import styles from './rows-form.module.css';
import { StaleTerms } from './stale-terms.tsx';
import { useEditAgreement } from './use-edit-agreement.ts';

type Listed = 'standingPromises' | 'rhythm';

type RowsFormProps<Name extends Listed, Row> = {
  agreementId: string;
  draftVersion: number;
  name: Name;
  rows: Row[];
  newRow: () => Row;
  addWords: string;
  /** The fields of one row. */
  fields: (
    row: Row,
    change: (part: Partial<Row>) => void,
    ids: { id: string; fault: (field: string) => string | undefined },
  ) => ReactNode;
  inWords: (row: Row) => string;
};

/** A list of a draft, edited as a whole: rows come, change and go, and are saved together. */
export function RowsForm<Name extends Listed, Row extends object>({
  agreementId,
  draftVersion,
  name,
  rows: opened,
  newRow,
  addWords,
  fields,
  inWords,
}: RowsFormProps<Name, Row>) {
  const close = useClose();
  const keys = useRef(new WeakMap<Row, string>());
  const [rows, setRows] = useState<Row[]>(() => (opened.length > 0 ? opened : [newRow()]));
  const facts = (list: Row[]) => ({ [name]: list }) as Record<Name, never>;
  const { save, accept, theirs, pending, fault } = useEditAgreement(agreementId, draftVersion, facts(opened));
  const keyOf = (row: Row) => {
    const key = keys.current.get(row) ?? uuidv7();
    keys.current.set(row, key);
    return key;
  };
  const change = (row: Row, part: Partial<Row>) => {
    const changed = { ...row, ...part };
    keys.current.set(changed, keyOf(row));
    setRows(rows.map((each) => (each === row ? changed : each)));
  };
  const theirRows = theirs ? ((theirs as Record<string, unknown>)[name] as Row[]) : null;

  async function submit(event?: FormEvent) {
    event?.preventDefault();
    if (theirs) accept(theirs);
    if (await save(facts(rows))) close();
  }

  return (
    <form method="post" noValidate onSubmit={submit}>
      <ActFaults fault={fault} idOf={(field) => field.replaceAll('.', '-')} />
      {theirs && theirRows ? (
        <StaleTerms
          differences={[
            { label: 'The list', theirs: theirRows.map(inWords).join('\n'), mine: rows.map(inWords).join('\n') },
          ]}
          pending={pending}
          onKeepTheirs={() => {
            setRows(theirRows);
            accept(theirs);
          }}
          onKeepMine={() => void submit()}
        />
      ) : null}
      <ol className={styles.rows}>
        {rows.map((row, at) => (
          <li key={keyOf(row)}>
            {fields(row, (part) => change(row, part), {
              id: `${name}-${at}`,
              fault: (field) => fault?.fields[`${name}.${at}.${field}`],
            })}
            <Button kind="plain" onClick={() => setRows(rows.filter((each) => each !== row))}>
              Take it out<VisuallyHidden> {inWords(row)}</VisuallyHidden>
            </Button>
          </li>
        ))}
      </ol>
      <ButtonRow>
        <Button kind="quiet" small onClick={() => setRows([...rows, newRow()])}>
          {addWords}
        </Button>
      </ButtonRow>
      <ButtonRow>
        <Button type="submit" pending={pending && 'Saving'}>
          Save
        </Button>
        <Button kind="plain" onClick={close}>
          Leave it as it was
        </Button>
      </ButtonRow>
    </form>
  );
}
