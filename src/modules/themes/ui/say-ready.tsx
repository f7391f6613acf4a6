'use client';

import { ActFaults } from '#/client/act-faults.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';

type SayReadyProps = { agreementId: string; roundId: string; iAmReady: boolean };

/** Says that one has marked all one wants to, or that one goes on. */
export function SayReady({ agreementId, roundId, iAmReady }: SayReadyProps) {
  const say = useAct(useTRPC().themes.sayReady);
  return (
    <>
      <ActFaults fault={say.fault} />
      <ButtonRow>
        <Button
          kind={iAmReady ? 'quiet' : 'primary'}
          pending={say.pending && 'Saying so'}
          onClick={() => say.send({ agreementId, roundId, ready: !iAmReady })}
        >
          {iAmReady ? 'Not ready yet: go on marking' : 'I am ready to compare'}
        </Button>
      </ButtonRow>
    </>
  );
}
