'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { ActFaults } from '#/client/act-faults.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';

/** Leaves the agreement, said once more before it is done. */
export function LeaveControl({ agreementId }: { agreementId: string }) {
  const router = useRouter();
  const leave = useAct(useTRPC().agreements.leave);
  const [sure, setSure] = useState(false);

  async function go() {
    if ((await leave.send({ agreementId })).ok) router.push('/');
  }

  return (
    <div>
      <ActFaults fault={leave.fault} />
      {sure ? (
        <>
          <p>You then read nothing here any more. What you said and signed stays.</p>
          <ButtonRow>
            <Button kind="quiet" small pending={leave.pending && 'Leaving'} onClick={go}>
              Leave this agreement now
            </Button>
            <Button kind="plain" onClick={() => setSure(false)}>
              Stay
            </Button>
          </ButtonRow>
        </>
      ) : (
        <ButtonRow>
          <Button kind="plain" onClick={() => setSure(true)}>
            Leave this agreement
          </Button>
        </ButtonRow>
      )}
    </div>
  );
}
