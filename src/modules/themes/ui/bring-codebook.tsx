'use client';

import { type FormEvent, useState } from 'react';
import { ActFaults } from '#/client/act-faults.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { Field } from '#/ui/form/field.tsx';
import { describedBy } from '#/ui/form/field-wiring.ts';
import { Row, Rows } from '#/ui/text/rows.tsx';

interface Brought {
  added: number;
  known: number;
  faults: { row: number; why: string }[];
}

/** Larger files are not read at all: no codebook is. */
const LARGEST = 500_000;

const HELP =
  'CSV with a column “name”, and one “description” if you like; or a REFI-QDA codebook (.qdc), which NVivo, ATLAS.ti, MAXQDA and others write.';

/** Brings themes in from a file of another program. */
export function BringCodebook({ agreementId }: { agreementId: string }) {
  const bring = useAct(useTRPC().themes.bringCodebook);
  const [brought, setBrought] = useState<Brought | null>(null);
  const [tooLarge, setTooLarge] = useState(false);

  const fault = tooLarge ? 'This file is too large for a codebook. Half a megabyte at most.' : bring.fault?.fields.text;

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const file = new FormData(form).get('file');
    setBrought(null);
    setTooLarge(file instanceof File && file.size > LARGEST);
    if (!(file instanceof File) || file.size > LARGEST) return;
    const sent = await bring.send({
      agreementId,
      format: /\.(qdc|xml)$/i.test(file.name) ? 'qdc' : 'csv',
      text: await file.text(),
    });
    if (!sent.ok) return;
    setBrought(sent.data as Brought);
    form.reset();
  }

  return (
    <form method="post" noValidate onSubmit={submit}>
      <ActFaults fault={bring.fault} idOf={() => 'codebook-file'} />
      <Field id="codebook-file" label="A codebook" help={HELP} fault={fault}>
        <input
          {...describedBy({ id: 'codebook-file', help: HELP, fault })}
          id="codebook-file"
          name="file"
          type="file"
          accept=".csv,.qdc,.xml,text/csv,application/xml"
        />
      </Field>
      <ButtonRow>
        <Button type="submit" kind="quiet" pending={bring.pending && 'Reading it'}>
          Bring it in
        </Button>
      </ButtonRow>
      <div aria-live="polite">
        {brought ? (
          <>
            <p>
              {brought.added === 1 ? 'One theme was added.' : `${brought.added} themes were added.`}{' '}
              {brought.known === 1 ? 'One was there already and stays as it is.' : null}
              {brought.known > 1 ? `${brought.known} were there already and stay as they are.` : null}
            </p>
            {brought.faults.length > 0 ? (
              <Rows label="Rows that were not taken">
                {brought.faults.map(({ row, why }) => (
                  <Row key={row} title={`Row ${row} was not taken`}>
                    {why}
                  </Row>
                ))}
              </Rows>
            ) : null}
          </>
        ) : null}
      </div>
    </form>
  );
}
