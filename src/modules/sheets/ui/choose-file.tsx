'use client';

import { type FormEvent, useState } from 'react';
import { ActFaults } from '#/client/act-faults.tsx';
import type { Fault } from '#/client/fault.ts';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { FileField } from '#/ui/form/file-field.tsx';
import { readTable, type Table } from './read-table.ts';

/** What the server takes, in bytes: a longer file is not sent at all. */
const LARGEST = 5_000_000;

type ChooseFileProps = { agreementId: string; onRead: (table: Table) => void };

/** The first step: a file, read and not kept. */
export function ChooseFile({ agreementId, onRead }: ChooseFileProps) {
  const [isReading, setReading] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const file = new FormData(event.currentTarget).get('file');
    if (isReading) return;
    const says = faultIn(file);
    setFault(says ? { code: 'INVALID', message: says, fields: { file: says } } : null);
    if (says || !(file instanceof File)) return;
    setReading(true);
    const read = await readTable(agreementId, file);
    setReading(false);
    if (read.ok) onRead(read.table);
    else setFault(read.fault.code === 'INVALID' ? { ...read.fault, fields: { file: read.fault.message } } : read.fault);
  }

  return (
    <form method="post" noValidate onSubmit={submit}>
      <ActFaults fault={fault} />
      <FileField
        name="file"
        label="An Excel or CSV file"
        help="Up to 2,000 rows and 5 MB. The first row holds the headings. Nothing is kept until you say so."
        accept=".csv,.tsv,.txt,.xlsx,.xlsm,text/csv"
        required
        fault={fault?.fields.file}
      />
      <ButtonRow>
        <Button type="submit" kind="quiet" pending={isReading && 'Reading it'}>
          Read this table
        </Button>
      </ButtonRow>
    </form>
  );
}

function faultIn(file: FormDataEntryValue | null): string | null {
  if (!(file instanceof File) || file.name === '') return 'Choose a file.';
  return file.size > LARGEST ? 'This file is larger than 5 MB. Bring it in as several files.' : null;
}
