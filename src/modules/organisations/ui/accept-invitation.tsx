'use client';

import { useRouter } from 'next/navigation';
import { ActFaults } from '#/client/act-faults.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';

type AcceptInvitationProps = { token: string; into: 'agreement' | 'organisation' };

/** Says yes to an invitation, and leads to where it leads. */
export function AcceptInvitation({ token, into }: AcceptInvitationProps) {
  const router = useRouter();
  const trpc = useTRPC();
  const join = useAct(trpc.organisations.acceptInvitation);
  const takePart = useAct(trpc.agreements.acceptInvitation);

  async function accept() {
    if (into === 'organisation') {
      const joined = await join.send({ token });
      if (joined.ok) router.push(`/organisations/${joined.data.organisationId}`);
    } else {
      const joined = await takePart.send({ token });
      if (joined.ok) router.push(`/agreements/${joined.data.agreementId}`);
    }
  }

  return (
    <>
      <ActFaults fault={join.fault ?? takePart.fault} />
      <ButtonRow>
        <Button pending={(join.pending || takePart.pending) && 'Going in'} onClick={() => void accept()}>
          Yes, let me in
        </Button>
      </ButtonRow>
    </>
  );
}
