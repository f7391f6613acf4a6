'use client';

import { useState } from 'react';
import { ActFaults } from '#/client/act-faults.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { DateText } from '#/ui/text/date-text.tsx';
import { Row, Rows } from '#/ui/text/rows.tsx';
import { MEMBER_ROLE_WORDS } from '../member-role-words.ts';
import type { MemberRole } from '../vocabulary.ts';
import { type Sent, SentWords } from './sent-words.tsx';

export interface OpenInvitation {
  id: string;
  email: string;
  role: MemberRole;
  invitedBy: string | null;
  invitedAt: string;
  expiresAt: string;
  isOpen: boolean;
  mine: boolean;
}

type OpenInvitationsProps = { organisationId: string; invitations: OpenInvitation[]; mayWithdraw: boolean };

/** Who was invited and has not answered. */
export function OpenInvitations({ organisationId, invitations, mayWithdraw }: OpenInvitationsProps) {
  return (
    <Rows label="Open invitations">
      {invitations.map((invitation) => (
        <Invitation
          key={invitation.id}
          organisationId={organisationId}
          invitation={invitation}
          mayWithdraw={mayWithdraw}
        />
      ))}
    </Rows>
  );
}

type InvitationProps = { organisationId: string; invitation: OpenInvitation; mayWithdraw: boolean };

function Invitation({ organisationId, invitation, mayWithdraw }: InvitationProps) {
  const trpc = useTRPC();
  const send = useAct(trpc.organisations.sendInvitation);
  const withdraw = useAct(trpc.organisations.withdrawInvitation);
  const [sent, setSent] = useState<Sent | null>(null);
  const { id, email, role, invitedBy, invitedAt, expiresAt, isOpen, mine } = invitation;

  async function sendAgain() {
    const letter = await send.send({ invitationId: id });
    if (letter.ok) setSent(letter.data);
  }

  return (
    <Row title={email} state={isOpen ? MEMBER_ROLE_WORDS[role].word : 'Ran out'} quiet>
      <p>
        {invitedBy ?? 'Somebody'} invited them on <DateText iso={invitedAt} form="day" />.{' '}
        {isOpen ? 'It works until ' : 'It worked until '}
        <DateText iso={expiresAt} form="day" />.
      </p>
      <ActFaults fault={send.fault ?? withdraw.fault} />
      <SentWords sent={sent} email={email} />
      <ButtonRow>
        {isOpen && mine ? (
          <Button kind="plain" pending={send.pending && 'Sending'} onClick={() => void sendAgain()}>
            Send it again
          </Button>
        ) : null}
        {mayWithdraw ? (
          <Button
            kind="plain"
            pending={withdraw.pending && 'Withdrawing'}
            onClick={() => void withdraw.send({ organisationId, invitationId: id })}
          >
            Withdraw it
          </Button>
        ) : null}
      </ButtonRow>
    </Row>
  );
}
