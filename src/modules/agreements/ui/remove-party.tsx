'use client';

import { ActFaults } from '#/client/act-faults.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { Button } from '#/ui/form/button.tsx';
import { VisuallyHidden } from '#/ui/text/visually-hidden.tsx';

type RemovePartyProps = { agreementId: string; party: { id: string; name: string } };

/** Takes a party out of a draft while nobody of it takes part. */
export function RemoveParty({ agreementId, party }: RemovePartyProps) {
  const remove = useAct(useTRPC().agreements.removeParty);
  return (
    <>
      <ActFaults fault={remove.fault} />
      <Button
        kind="plain"
        pending={remove.pending && 'Taking it out'}
        onClick={() => remove.send({ agreementId, partyId: party.id })}
      >
        Take this party out<VisuallyHidden> {party.name}</VisuallyHidden>
      </Button>
    </>
  );
}
