'use client';

import { type FormEvent, useState } from 'react';
import { ActFaults } from '#/client/act-faults.tsx';
import { Button } from '#/ui/form/button.tsx';
import { TextField } from '#/ui/form/text-field.tsx';
import { LONGEST_GROUP_NAME } from '../vocabulary.ts';
import { useRoomAct } from './use-room-act.ts';

function focusName(form: HTMLFormElement | null) {
  form?.querySelector('input')?.focus();
}

/** A name under which notes can be put together. */
export function NewGroup({ stageId }: { stageId: string }) {
  const { act, fault, pending } = useRoomAct();
  const [isOpen, setIsOpen] = useState(false);

  async function make(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get('name') ?? '').trim();
    if (await act('makeGroup', { groupId: crypto.randomUUID(), stageId, name, cardIds: [] })) setIsOpen(false);
  }

  if (!isOpen)
    return (
      <Button kind="plain" onClick={() => setIsOpen(true)}>
        New group
      </Button>
    );
  return (
    <form method="post" noValidate onSubmit={make} ref={focusName}>
      <ActFaults fault={fault} />
      <TextField
        id="new-group"
        name="name"
        label="What belongs together here?"
        maxLength={LONGEST_GROUP_NAME}
        fault={fault?.fields.name}
      />
      <Button type="submit" kind="quiet" small pending={pending === 'makeGroup' && 'Making it'}>
        Make this group
      </Button>
    </form>
  );
}
