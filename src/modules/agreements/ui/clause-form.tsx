'use client';

import { type FormEvent, useId, useRef, useState } from 'react';
import { ActFaults } from '#/client/act-faults.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { uuidv7 } from '#/lib/uuid.ts';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { type ClauseTyped, clauseDifferences, clauseInput, clauseTyped } from '../clause-typed.ts';
import type { Snapshot } from '../snapshot.ts';
import { ClauseFields } from './clause-fields.tsx';
import { useClose } from './editable.tsx';
import { StaleTerms } from './stale-terms.tsx';

type ClauseFormProps = {
  agreementId: string;
  /** The one that is reworded; left out for a new one. */
  clause?: Snapshot['clauses'][number];
  draftVersion?: number;
};

/** Adds a clause, or rewords one. Where somebody else was quicker, both texts are shown and neither is lost. */
export function ClauseForm({ agreementId, clause, draftVersion = 1 }: ClauseFormProps) {
  const close = useClose();
  const trpc = useTRPC();
  const add = useAct(trpc.agreements.addClause);
  const edit = useAct(trpc.agreements.editClause);
  const act = clause ? edit : add;
  const clauseId = useRef(clause?.id ?? uuidv7());
  const [version, setVersion] = useState(draftVersion);
  const [typed, setTyped] = useState<ClauseTyped>(() => clauseTyped(clause));
  const id = useId();
  const idOf = (field: string) => `${id}-${field}`;
  const stored = edit.theirs;
  const theirs = stored && clauseTyped(stored);

  async function send(on: number) {
    const words = { agreementId, clauseId: clauseId.current, ...clauseInput(typed) };
    const sent = await (clause ? edit.send({ ...words, draftVersion: on }) : add.send(words));
    if (sent.ok) close();
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    void send(stored?.draftVersion ?? version);
  }

  return (
    <form method="post" noValidate onSubmit={submit}>
      <ActFaults fault={theirs ? null : act.fault} idOf={idOf} />
      {theirs ? (
        <StaleTerms
          differences={clauseDifferences(theirs, typed)}
          pending={edit.pending}
          onKeepTheirs={() => {
            setTyped(theirs);
            setVersion(stored.draftVersion);
            edit.forget();
          }}
          onKeepMine={() => void send(stored.draftVersion)}
        />
      ) : null}
      <ClauseFields
        typed={typed}
        idOf={idOf}
        faults={theirs ? {} : (act.fault?.fields ?? {})}
        onType={(name, value) => setTyped((before) => ({ ...before, [name]: value }))}
      />
      <ButtonRow>
        <Button type="submit" pending={act.pending && 'Saving'}>
          {clause ? 'Save this clause' : 'Add this clause'}
        </Button>
        <Button kind="plain" onClick={close}>
          Leave it as it was
        </Button>
      </ButtonRow>
    </form>
  );
}
