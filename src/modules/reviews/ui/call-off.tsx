'use client';

import { ActFaults } from '#/client/act-faults.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { Small } from '#/ui/text/small.tsx';
import type { ReviewDetail } from '../queries/review.ts';

type CallOffProps = { agreementId: string; review: Pick<ReviewDetail, 'id' | 'version'> };

/** A review that will not be held. */
export function CallOff({ agreementId, review: { id, version } }: CallOffProps) {
  const callOff = useAct(useTRPC().reviews.callOff);
  return (
    <>
      <ActFaults fault={callOff.fault} />
      <Small>
        Everybody who was invited is told, and it leaves their calendars. The next review looks at these months too.
      </Small>
      <ButtonRow>
        <Button
          kind="quiet"
          pending={callOff.pending && 'Calling it off'}
          onClick={() => callOff.send({ agreementId, reviewId: id, version })}
        >
          Call this review off
        </Button>
      </ButtonRow>
    </>
  );
}
