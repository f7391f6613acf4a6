'use client';

import { ActFaults } from '#/client/act-faults.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { Button } from '#/ui/form/button.tsx';

/** Says that one has read what came of what one posted, as far as this moment. */
export function SeenUses({ until }: { until: string }) {
  const trpc = useTRPC();
  const see = useAct(trpc.evidence.seeUses);
  return (
    <>
      <ActFaults fault={see.fault} />
      <Button kind="quiet" small pending={see.pending && 'Saving'} onClick={() => see.send({ until })}>
        I have read this
      </Button>
    </>
  );
}
