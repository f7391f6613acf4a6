'use client';

import { type FormEvent, useRef, useState } from 'react';
import { ActFaults } from '#/client/act-faults.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { uuidv7 } from '#/lib/uuid.ts';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { Choices } from '#/ui/form/choices.tsx';
import { TextField } from '#/ui/form/text-field.tsx';
import { MEMBER_ROLE_WORDS } from '../member-role-words.ts';
import { MEMBER_ROLES, type MemberRole } from '../vocabulary.ts';
import { type Sent, SentWords } from './sent-words.tsx';

const ROLES = [...MEMBER_ROLES].reverse().map((value) => ({
  value,
  words: MEMBER_ROLE_WORDS[value].word,
  help: MEMBER_ROLE_WORDS[value].help,
}));

/** Invites somebody by e-mail: the invitation is kept first, and then its letter goes out. */
export function InviteMember({ organisationId }: { organisationId: string }) {
  const trpc = useTRPC();
  const invite = useAct(trpc.organisations.invite);
  const send = useAct(trpc.organisations.sendInvitation);
  const invitationId = useRef(uuidv7());
  const [sent, setSent] = useState<{ email: string; what: Sent } | null>(null);
  const faults = invite.fault?.fields ?? {};

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const typed = new FormData(form);
    const email = String(typed.get('email') ?? '');
    const role = String(typed.get('role') ?? 'member') as MemberRole;
    setSent(null);
    const id = invitationId.current;
    const invited = await invite.send({ organisationId, invitationId: id, email, role });
    if (!invited.ok) return;
    invitationId.current = uuidv7();
    form.reset();
    const letter = await send.send({ invitationId: id });
    if (letter.ok) setSent({ email, what: letter.data });
  }

  return (
    <form method="post" noValidate onSubmit={submit}>
      <ActFaults fault={invite.fault ?? send.fault} />
      <TextField name="email" type="email" label="E-mail address" maxLength={254} size={34} fault={faults.email} />
      <Choices name="role" label="As what?" options={ROLES} defaultValue="member" fault={faults.role} />
      <ButtonRow>
        <Button type="submit" pending={(invite.pending && 'Inviting') || (send.pending && 'Sending the letter')}>
          Invite
        </Button>
      </ButtonRow>
      <SentWords sent={sent?.what ?? null} email={sent?.email ?? ''} />
    </form>
  );
}
