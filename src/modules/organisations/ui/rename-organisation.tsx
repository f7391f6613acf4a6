'use client';

import { type FormEvent, useState } from 'react';
import { ActFaults } from '#/client/act-faults.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { FormStatus } from '#/ui/form/form-status.tsx';
import { More } from '#/ui/form/more.tsx';
import { StaleChoice } from '#/ui/form/stale-choice.tsx';
import { TextField } from '#/ui/form/text-field.tsx';

/** For a lead: puts the organisation's name right. */
export function RenameOrganisation({ organisationId, name }: { organisationId: string; name: string }) {
  const rename = useAct(useTRPC().organisations.rename);
  const [typed, setTyped] = useState(name);
  const theirs = rename.theirs?.name ?? null;

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    void rename.send({ organisationId, name: typed, was: name });
  }

  async function choose({ keep, text }: { keep: 'theirs' | 'mine' | 'joined'; text: string }) {
    setTyped(text);
    if (keep === 'theirs' || theirs === null) return rename.forget();
    await rename.send({ organisationId, name: text, was: theirs });
  }

  return (
    <More summary="Put its name right" open={theirs !== null}>
      <form method="post" noValidate onSubmit={submit}>
        {theirs === null ? (
          <ActFaults fault={rename.fault} />
        ) : (
          <StaleChoice theirs={theirs} mine={typed} onChoose={choose} pending={rename.pending && 'Saving'} />
        )}
        <TextField
          name="name"
          label="Its name"
          maxLength={160}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          fault={rename.fault?.fields.name}
        />
        <ButtonRow>
          <Button type="submit" kind="quiet" pending={rename.pending && 'Saving'}>
            Save its name
          </Button>
          <FormStatus savedAt={rename.savedAt ?? undefined} />
        </ButtonRow>
      </form>
    </More>
  );
}
