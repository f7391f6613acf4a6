'use client';

import { ActFaults } from '#/client/act-faults.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { VisuallyHidden } from '#/ui/text/visually-hidden.tsx';
import type { InvitationHere } from '../queries/people.ts';
import { SendInvitation } from './send-invitation.tsx';

type InvitationActsProps = { agreementId: string; invitation: InvitationHere };

/** Withdraw an invitation, or send its letter again if one made it. */
export function InvitationActs({ agreementId, invitation }: InvitationActsProps) {
  const withdraw = useAct(useTRPC().agreements.withdrawInvitation);
  if (!invitation.mayWithdraw) return null;
  return (
    <div>
      <ActFaults fault={withdraw.fault} />
      <ButtonRow>
        {invitation.isMine && !invitation.isOver && invitation.email ? (
          <SendInvitation invitationId={invitation.id} email={invitation.email} />
        ) : null}
        <Button
          kind="plain"
          pending={withdraw.pending && 'Withdrawing'}
          onClick={() => withdraw.send({ agreementId, invitationId: invitation.id })}
        >
          Withdraw<VisuallyHidden> the invitation to {invitation.email}</VisuallyHidden>
        </Button>
      </ButtonRow>
    </div>
  );
}
