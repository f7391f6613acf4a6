'use client';

import { type FormEvent, useRef, useState } from 'react';
import { ActFaults } from '#/client/act-faults.tsx';
import { type Fault, NOT_SAVED } from '#/client/fault.ts';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { TextField } from '#/ui/form/text-field.tsx';

/** A guest chooses a name and sits down. The link opens the door once, so this browser keeps the key. */
export function GuestDoor({ token }: { token: string }) {
  const knock = useRef(crypto.randomUUID());
  const [pending, setPending] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);

  async function enter(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get('name') ?? '').trim();
    if (!name) return setFault({ code: 'INVALID', message: 'Choose a name.', fields: { name: 'Choose a name.' } });
    setPending(true);
    setFault(null);
    const taken = await takeSeat({ token, knock: knock.current, name });
    if ('meeting' in taken) return window.location.assign(taken.meeting);
    setPending(false);
    setFault(taken.fault);
  }

  return (
    <form method="post" noValidate onSubmit={enter}>
      <ActFaults fault={fault} />
      <TextField
        name="name"
        label="What shall we call you?"
        help="Any name you like. The others see it while you are here, and the record keeps it."
        maxLength={80}
        autoComplete="off"
        fault={fault?.fields.name}
      />
      <ButtonRow>
        <Button type="submit" pending={pending && 'Opening the door'}>
          Sit down
        </Button>
      </ButtonRow>
    </form>
  );
}

interface Taking {
  token: string;
  knock: string;
  name: string;
}

async function takeSeat(taking: Taking): Promise<{ meeting: string } | { fault: Fault }> {
  try {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch('/api/seat', { method: 'POST', headers, body: JSON.stringify(taking) });
    const answer = await response.json();
    if (response.ok) return { meeting: `/agreements/${answer.agreementId}/reviews/${answer.reviewId}/meeting` };
    return { fault: { code: 'NOT_FOUND', message: answer.error?.message ?? NOT_SAVED, fields: {} } };
  } catch {
    return { fault: { code: 'NETWORK', message: NOT_SAVED, fields: {} } };
  }
}
