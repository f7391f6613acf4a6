'use client';

import type { FormEvent } from 'react';
import { ActFaults } from '#/client/act-faults.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { FormStatus } from '#/ui/form/form-status.tsx';
import { TextField } from '#/ui/form/text-field.tsx';

/** Changes one's own name. */
export function NameForm({ name }: { name: string | null }) {
  const rename = useAct(useTRPC().people.rename);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    void rename.send({ name: String(new FormData(event.currentTarget).get('name') ?? '') });
  }

  return (
    <form method="post" noValidate onSubmit={submit}>
      <ActFaults fault={rename.fault} />
      <TextField
        name="name"
        label="Your name"
        help="It stands beside what you say and do here."
        autoComplete="name"
        maxLength={120}
        size={34}
        defaultValue={name ?? ''}
        fault={rename.fault?.fields.name}
      />
      <ButtonRow>
        <Button type="submit" pending={rename.pending && 'Saving'}>
          Save my name
        </Button>
        <FormStatus savedAt={rename.savedAt ?? undefined} />
      </ButtonRow>
    </form>
  );
}
