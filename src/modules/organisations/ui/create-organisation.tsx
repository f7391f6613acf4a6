'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { ActFaults } from '#/client/act-faults.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { uuidv7 } from '#/lib/uuid.ts';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { More } from '#/ui/form/more.tsx';
import { SelectField } from '#/ui/form/select-field.tsx';
import { TextField } from '#/ui/form/text-field.tsx';
import { ORGANISATION_KINDS, type OrganisationKind } from '../vocabulary.ts';

const KINDS = ORGANISATION_KINDS.map((kind) => ({ value: kind, words: kind.charAt(0).toUpperCase() + kind.slice(1) }));

/** Enters an organisation, which its maker then leads. */
export function CreateOrganisation() {
  const router = useRouter();
  const create = useAct(useTRPC().organisations.create);
  const [organisationId] = useState(() => uuidv7());
  const faults = create.fault?.fields ?? {};

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const text = (field: string) => String(typed.get(field) ?? '');
    const sent = await create.send({
      organisationId,
      name: text('name'),
      kind: text('kind') as OrganisationKind,
      registeredIds: text('registeredIds.0').trim() ? [text('registeredIds.0')] : [],
      job: text('job'),
    });
    if (sent.ok) router.push(`/organisations/${organisationId}`);
  }

  return (
    <form method="post" noValidate onSubmit={submit}>
      <ActFaults fault={create.fault} />
      <TextField name="name" label="Its name" maxLength={160} autoComplete="organization" fault={faults.name} />
      <SelectField name="kind" label="What it is" empty="Choose one" options={KINDS} fault={faults.kind} />
      <More>
        <TextField
          name="registeredIds.0"
          label="Where it is registered"
          help="The register and the number, such as GB-CHC-1234567 for a charity."
          optional
          size={24}
          maxLength={60}
          fault={faults['registeredIds.0']}
        />
        <TextField
          name="job"
          label="What you do there"
          help="It stands beside your name in agreements."
          optional
          maxLength={120}
          fault={faults.job}
        />
      </More>
      <ButtonRow>
        <Button type="submit" pending={create.pending && 'Entering it'}>
          Enter this organisation
        </Button>
      </ButtonRow>
    </form>
  );
}
