'use client';

import { type FormEvent, useId, useRef, useState } from 'react';
import { ActFaults } from '#/client/act-faults.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { uuidv7 } from '#/lib/uuid.ts';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { TextField } from '#/ui/form/text-field.tsx';
import type { GUEST_ROLES } from '../vocabulary.ts';
import { useClose } from './editable.tsx';
import { RoleChoice } from './invite-form.tsx';
import { NEW, OrganisationFields, organisationInput } from './organisation-fields.tsx';
import { SendInvitation } from './send-invitation.tsx';

type InviteGuestFormProps = { agreementId: string; known: { id: string; name: string }[] };

/** Invites somebody from an organisation that is no party. */
export function InviteGuestForm({ agreementId, known }: InviteGuestFormProps) {
  const close = useClose();
  const invite = useAct(useTRPC().agreements.inviteGuest);
  const ids = useRef({ invitationId: uuidv7(), organisationId: uuidv7() });
  const [organisation, setOrganisation] = useState({ chosen: known[0]?.id ?? NEW, name: '', kind: '' });
  const [role, setRole] = useState('contributor');
  const [invited, setInvited] = useState<string | null>(null);
  const id = useId();
  const idOf = (field: string) => `${id}-${field}`;

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const email = String(new FormData(event.currentTarget).get('email') ?? '');
    const sent = await invite.send({
      agreementId,
      invitationId: ids.current.invitationId,
      email,
      ...organisationInput(organisation, ids.current.organisationId),
      role: role as (typeof GUEST_ROLES)[number],
    });
    if (sent.ok) setInvited(email);
  }

  if (invited) {
    return (
      <>
        <SendInvitation invitationId={ids.current.invitationId} email={invited} now />
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
      <ActFaults fault={invite.fault} idOf={idOf} />
      <TextField
        id={idOf('email')}
        name="email"
        type="email"
        autoComplete="off"
        label="Whom do you invite as a guest?"
        help="Their e-mail address."
        fault={invite.fault?.fields.email}
      />
      <OrganisationFields
        label="From which organisation?"
        known={known}
        typed={organisation}
        faults={invite.fault?.fields ?? {}}
        idOf={idOf}
        onType={setOrganisation}
      />
      <RoleChoice id={idOf('role')} role={role} roles={['contributor', 'reader']} onChoose={setRole} />
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
