'use client';

import { type FormEvent, useId, useRef, useState } from 'react';
import { ActFaults } from '#/client/act-faults.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { uuidv7 } from '#/lib/uuid.ts';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { Choices } from '#/ui/form/choices.tsx';
import { TextField } from '#/ui/form/text-field.tsx';
import { ROLE_WORDS } from '../words.ts';
import { useClose } from './editable.tsx';
import { SendInvitation } from './send-invitation.tsx';

type InviteFormProps = { agreementId: string; party: { id: string; name: string } };

/** Invites somebody to take part for a party; then the letter goes, or the link is there to hand over. */
export function InviteForm({ agreementId, party }: InviteFormProps) {
  const close = useClose();
  const invite = useAct(useTRPC().agreements.invite);
  const invitationId = useRef(uuidv7());
  const [role, setRole] = useState('contributor');
  const [invited, setInvited] = useState<string | null>(null);
  const id = useId();

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const email = String(new FormData(event.currentTarget).get('email') ?? '');
    const sent = await invite.send({
      agreementId,
      invitationId: invitationId.current,
      email,
      partyId: party.id,
      role: role as keyof typeof ROLE_WORDS,
    });
    if (sent.ok) setInvited(email);
  }

  if (invited) {
    return (
      <>
        <SendInvitation invitationId={invitationId.current} email={invited} now />
        <ButtonRow>
          <Button kind="plain" onClick={close}>
            Done
          </Button>
        </ButtonRow>
      </>
    );
  }
  return (
    <form method="post" noValidate onSubmit={submit}>
      <ActFaults fault={invite.fault} idOf={(field) => `${id}-${field}`} />
      <TextField
        id={`${id}-email`}
        name="email"
        type="email"
        autoComplete="off"
        label={`Whom do you invite for ${party.name}?`}
        help="Their e-mail address. The link in the letter is for them alone."
        fault={invite.fault?.fields.email}
      />
      <RoleChoice id={`${id}-role`} role={role} roles={['signatory', 'contributor', 'reader']} onChoose={setRole} />
      <ButtonRow>
        <Button type="submit" pending={invite.pending && 'Inviting'}>
          Invite
        </Button>
        <Button kind="plain" onClick={close}>
          Leave it
        </Button>
      </ButtonRow>
    </form>
  );
}

type RoleChoiceProps = {
  id: string;
  role: string;
  roles: (keyof typeof ROLE_WORDS)[];
  onChoose: (role: string) => void;
};

export function RoleChoice({ id, role, roles, onChoose }: RoleChoiceProps) {
  return (
    <Choices
      id={id}
      name={id}
      label="What may they do?"
      options={roles.map((value) => ({ value, words: ROLE_WORDS[value].word, help: ROLE_WORDS[value].means }))}
      value={role}
      onChoose={onChoose}
    />
  );
}
