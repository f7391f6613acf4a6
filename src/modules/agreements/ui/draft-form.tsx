'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useId, useRef, useState } from 'react';
import { ActFaults } from '#/client/act-faults.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { uuidv7 } from '#/lib/uuid.ts';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { Choices } from '#/ui/form/choices.tsx';
import { DateField } from '#/ui/form/date-field.tsx';
import { TextArea } from '#/ui/form/text-area.tsx';
import { TextField } from '#/ui/form/text-field.tsx';
import type { PartyKind, StartingPoint } from '../vocabulary.ts';
import { STARTING_POINTS } from '../vocabulary.ts';
import { NEW, OrganisationFields, organisationInput } from './organisation-fields.tsx';

const PARTS = [
  { value: 'commissioner', words: 'It commissions' },
  { value: 'funder', words: 'It funds' },
  { value: 'provider', words: 'It provides' },
];

/** Begins an agreement, for either side. */
export function DraftForm({ organisations }: { organisations: { id: string; name: string }[] }) {
  const router = useRouter();
  const draft = useAct(useTRPC().agreements.draft);
  const ids = useRef({ agreementId: uuidv7(), partyId: uuidv7(), organisationId: uuidv7() });
  const [organisation, setOrganisation] = useState({ chosen: organisations[0]?.id ?? NEW, name: '', kind: '' });
  const [part, setPart] = useState('');
  const [start, setStart] = useState('');
  const id = useId();
  const idOf = (field: string) => `${id}-${field === 'side' ? 'partyKind' : field}`;
  const faults = draft.fault?.fields ?? {};

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const typed = (name: string) => String(form.get(name) ?? '');
    const { agreementId, partyId, organisationId } = ids.current;
    const sent = await draft.send({
      agreementId,
      partyId,
      ...organisationInput(organisation, organisationId),
      side: part === 'provider' ? 'providing' : 'commissioning',
      partyKind: part as PartyKind,
      title: typed('title'),
      place: typed('place'),
      startingPointKind: start as StartingPoint,
      startingPoint: typed('startingPoint'),
      purpose: typed('purpose'),
      startsOn: typed('startsOn'),
      endsOn: typed('endsOn'),
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    });
    if (sent.ok) router.push(`/agreements/${agreementId}/terms`);
  }

  return (
    <form method="post" noValidate onSubmit={submit}>
      <ActFaults fault={draft.fault} idOf={idOf} />
      <OrganisationFields
        label="For which organisation do you begin?"
        known={organisations}
        typed={organisation}
        faults={faults}
        idOf={idOf}
        onType={setOrganisation}
      />
      <Choices
        id={idOf('partyKind')}
        name="partyKind"
        label="What does it do here?"
        options={PARTS}
        value={part}
        onChoose={setPart}
        fault={faults.partyKind ?? faults.side}
      />
      <TextArea
        id={idOf('purpose')}
        name="purpose"
        label="What are you here for?"
        help="One sentence, a first wording: “So that people who fall behind keep a home they would choose.”"
        ownWords
        fault={faults.purpose}
      />
      <TextField id={idOf('title')} name="title" label="What is it called?" fault={faults.title} />
      <TextField id={idOf('place')} name="place" label="Which place is it about?" fault={faults.place} />
      <Choices
        id={idOf('startingPointKind')}
        name="startingPointKind"
        label="Where do you start?"
        options={STARTING_POINTS.map((value) => ({
          value,
          words: value.replace(/^./, (first) => first.toUpperCase()),
        }))}
        value={start}
        onChoose={setStart}
        fault={faults.startingPointKind}
      />
      <TextField
        id={idOf('startingPoint')}
        name="startingPoint"
        label="Which one exactly?"
        help="Such as “council tax recovery”."
        fault={faults.startingPoint}
      />
      <DateField id={idOf('startsOn')} name="startsOn" label="From" fault={faults.startsOn} />
      <DateField id={idOf('endsOn')} name="endsOn" label="To" fault={faults.endsOn} />
      <ButtonRow>
        <Button type="submit" pending={draft.pending && 'Beginning'}>
          Begin this draft
        </Button>
      </ButtonRow>
    </form>
  );
}
