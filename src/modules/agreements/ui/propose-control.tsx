'use client';

import { useState } from 'react';
import { ActFaults } from '#/client/act-faults.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';

/** Puts the draft to the parties: said once more before it is done, since nobody can change it while it is out. */
export function ProposeControl({ agreementId }: { agreementId: string }) {
  const propose = useAct(useTRPC().agreements.propose);
  const [sure, setSure] = useState(false);
  return (
    <div>
      <ActFaults fault={propose.fault} />
      {sure ? (
        <>
          <p>Everybody gets exactly this text to sign. It cannot be changed while it is out, only taken back.</p>
          <ButtonRow>
            <Button pending={propose.pending && 'Putting it forward'} onClick={() => propose.send({ agreementId })}>
              Put it forward now
            </Button>
            <Button kind="quiet" onClick={() => setSure(false)}>
              Go on drafting
            </Button>
          </ButtonRow>
        </>
      ) : (
        <ButtonRow>
          <Button onClick={() => setSure(true)}>Put it forward for signature</Button>
        </ButtonRow>
      )}
    </div>
  );
}
