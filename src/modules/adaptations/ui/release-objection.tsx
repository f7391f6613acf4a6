'use client';

import { ActFaults } from '#/client/act-faults.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';

/** Whoever raised it has left: the lead of their party lets it go, or it stands. */
export function ReleaseObjection({
  agreementId,
  objectionId,
  person,
}: {
  agreementId: string;
  objectionId: string;
  person: string;
}) {
  const trpc = useTRPC();
  const release = useAct(trpc.adaptations.releaseObjection);
  return (
    <div>
      <ActFaults fault={release.fault} />
      <p>{person} has left this agreement. You lead their party, so you may let the objection go.</p>
      <ButtonRow>
        <Button
          kind="quiet"
          pending={release.pending && 'Saving'}
          onClick={() => void release.send({ agreementId, objectionId })}
        >
          Let this objection go
        </Button>
      </ButtonRow>
    </div>
  );
}
