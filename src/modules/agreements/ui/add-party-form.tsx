'use client';

import { type FormEvent, useId, useRef, useState } from 'react';
import type { Side } from '#/access/sides.ts';
import { ActFaults } from '#/client/act-faults.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { uuidv7 } from '#/lib/uuid.ts';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { Choice } from '#/ui/form/choice.tsx';
import { SelectField } from '#/ui/form/select-field.tsx';
import { partyKindsOf } from '../party-kinds.ts';
import { PARTY_KIND_WORDS } from '../words.ts';
import { useClose } from './editable.tsx';
import { NEW, OrganisationFields, organisationInput } from './organisation-fields.tsx';

type AddPartyFormProps = { agreementId: string; side: Side; known: { id: string; name: string }[] };

/** Brings an organisation in as a party, on the side on which the form stands. */
export function AddPartyForm({ agreementId, side, known }: AddPartyFormProps) {
  const close = useClose();
  const add = useAct(useTRPC().agreements.addParty);
  const ids = useRef({ partyId: uuidv7(), organisationId: uuidv7() });
  const kinds = partyKindsOf(side);
  const [organisation, setOrganisation] = useState({ chosen: known[0]?.id ?? NEW, name: '', kind: '' });
  const [partyKind, setPartyKind] = useState(kinds[0]);
  const [signs, setSigns] = useState(side !== 'partner');
  const id = useId();
  const idOf = (field: string) => `${id}-${field}`;

  async function submit(event: FormEvent) {
    event.preventDefault();
    const sent = await add.send({
      agreementId,
      partyId: ids.current.partyId,
      ...organisationInput(organisation, ids.current.organisationId),
      side,
      partyKind,
      signs,
    });
    if (sent.ok) close();
  }

  return (
    <form method="post" noValidate onSubmit={submit}>
      <ActFaults fault={add.fault} idOf={idOf} />
      <OrganisationFields
        label="Which organisation?"
        known={known}
        typed={organisation}
        faults={add.fault?.fields ?? {}}
        idOf={idOf}
        onType={setOrganisation}
      />
      {kinds.length > 1 ? (
        <SelectField
          id={idOf('partyKind')}
          name="partyKind"
          label="What does it do here?"
          value={partyKind}
          options={kinds.map((kind) => ({ value: kind, words: PARTY_KIND_WORDS[kind] }))}
          onChange={(event) => setPartyKind(event.target.value as typeof partyKind)}
        />
      ) : null}
      <Choice
        id={idOf('signs')}
        name="signs"
        words="It signs"
        help="Who signs consents to every change. Who does not is heard, and never blocks."
        checked={signs}
        onChoose={(_, chosen) => setSigns(chosen)}
      />
      <ButtonRow>
        <Button type="submit" pending={add.pending && 'Adding'}>
          Add this party
        </Button>
        <Button kind="plain" onClick={close}>
          Leave it
        </Button>
      </ButtonRow>
    </form>
  );
}
