'use client';

import { useRef } from 'react';
import { ActFaults } from '#/client/act-faults.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { uuidv7 } from '#/lib/uuid.ts';
import { Button } from '#/ui/form/button.tsx';
import { Notice } from '#/ui/state/notice.tsx';

type TakeSeatProps = { agreementId: string; reviewId: string; may: boolean };

/** Whoever sits down is there, for the others and for the record. Looking in is not. */
export function TakeSeat({ agreementId, reviewId, may }: TakeSeatProps) {
  const sit = useAct(useTRPC().meetings.sitDown);
  const seatId = useRef(uuidv7());
  if (!may) return null;
  return (
    <Notice title="You look in from the door">
      <p>Once you sit down the others see that you are here, and you write and decide with them.</p>
      <ActFaults fault={sit.fault} />
      <p>
        <Button
          pending={sit.pending && 'Sitting down'}
          onClick={() => sit.send({ agreementId, reviewId, seatId: seatId.current })}
        >
          Sit down
        </Button>
      </p>
    </Notice>
  );
}
