'use client';

import { type FormEvent, useId, useRef, useState } from 'react';
import { ActFaults } from '#/client/act-faults.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { pounds } from '#/lib/pounds.ts';
import { uuidv7 } from '#/lib/uuid.ts';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { NumberField } from '#/ui/form/number-field.tsx';
import { SelectField } from '#/ui/form/select-field.tsx';
import { TextField } from '#/ui/form/text-field.tsx';
import { moneyInput, moneySum, moneyTyped } from '../money-typed.ts';
import type { Snapshot } from '../snapshot.ts';
import { useClose } from './editable.tsx';
import { StaleTerms } from './stale-terms.tsx';

type MoneyFormProps = {
  agreementId: string;
  parties: Snapshot['parties'];
  line?: Snapshot['moneyLines'][number];
  draftVersion?: number;
};

/** Adds a line to the year's money, or changes one: who holds it, and what each party pays. */
export function MoneyForm({ agreementId, parties, line, draftVersion = 1 }: MoneyFormProps) {
  const close = useClose();
  const trpc = useTRPC();
  const add = useAct(trpc.agreements.addMoneyLine);
  const edit = useAct(trpc.agreements.editMoneyLine);
  const act = line ? edit : add;
  const lineId = useRef(line?.id ?? uuidv7());
  const [version, setVersion] = useState(draftVersion);
  const [typed, setTyped] = useState(() => moneyTyped(line && { ...line, shares: line.paidBy }));
  const [unread, setUnread] = useState<string[]>([]);
  const id = useId();
  const stored = edit.theirs;

  async function send(on: number) {
    const { line: given, wrong } = moneyInput(typed);
    setUnread(wrong);
    if (wrong.length > 0) return;
    const words = { agreementId, lineId: lineId.current, ...given };
    const sent = await (line ? edit.send({ ...words, draftVersion: on }) : add.send(words));
    if (sent.ok) close();
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    void send(stored?.draftVersion ?? version);
  }

  const nameOf = (organisationId: string) =>
    parties.find((party) => party.organisationId === organisationId)?.name ?? 'Nobody';
  const inWords = (given: ReturnType<typeof moneyTyped>) =>
    [
      given.name,
      `Held by ${nameOf(given.heldBy)}`,
      ...Object.entries(given.paidBy)
        .filter(([, amount]) => amount.trim() !== '')
        .map(([payer, amount]) => `£${amount} from ${nameOf(payer)}`),
    ].join('; ');
  const faults = stored ? {} : (act.fault?.fields ?? {});
  return (
    <form method="post" noValidate onSubmit={submit}>
      <ActFaults fault={stored ? null : act.fault} idOf={(field) => `${id}-${field.split('.')[0]}`} />
      {stored ? (
        <StaleTerms
          differences={[{ label: 'Money line', theirs: inWords(moneyTyped(stored)), mine: inWords(typed) }]}
          pending={edit.pending}
          onKeepTheirs={() => {
            setTyped(moneyTyped(stored));
            setVersion(stored.draftVersion);
            edit.forget();
          }}
          onKeepMine={() => void send(stored.draftVersion)}
        />
      ) : null}
      <TextField
        id={`${id}-name`}
        name="name"
        label="What is the money for?"
        value={typed.name}
        fault={faults.name}
        onChange={(event) => setTyped({ ...typed, name: event.target.value })}
      />
      <SelectField
        id={`${id}-heldBy`}
        name="heldBy"
        label="Who holds it?"
        empty="Choose a party"
        value={typed.heldBy}
        fault={faults.heldBy}
        options={parties.map((party) => ({ value: party.organisationId, words: party.name }))}
        onChange={(event) => setTyped({ ...typed, heldBy: event.target.value })}
      />
      {parties.map((party) => (
        <NumberField
          key={party.id}
          id={`${id}-pays-${party.organisationId}`}
          name={`pays-${party.organisationId}`}
          label={`Pounds a year from ${party.name}`}
          optional
          decimal
          value={typed.paidBy[party.organisationId] ?? ''}
          fault={unread.includes(party.organisationId) ? 'Write an amount in pounds, such as 31,400.' : undefined}
          onChange={(event) =>
            setTyped({ ...typed, paidBy: { ...typed.paidBy, [party.organisationId]: event.target.value } })
          }
        />
      ))}
      <p aria-live="polite">Together {pounds(moneySum(typed))} a year.</p>
      <ButtonRow>
        <Button type="submit" pending={act.pending && 'Saving'}>
          {line ? 'Save this line' : 'Add this line'}
        </Button>
        <Button kind="plain" onClick={close}>
          Leave it as it was
        </Button>
      </ButtonRow>
    </form>
  );
}
