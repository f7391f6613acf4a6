'use client';

import { useRef } from 'react';
import { ActFaults } from '#/client/act-faults.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { uuidv7 } from '#/lib/uuid.ts';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { Small } from '#/ui/text/small.tsx';

type BeginMeetingProps = { agreementId: string; reviewId: string; facilitator: string | null };

/** Opens the room for everybody. Whoever does it holds the time until the named facilitator sits down. */
export function BeginMeeting({ agreementId, reviewId, facilitator }: BeginMeetingProps) {
  const begin = useAct(useTRPC().meetings.begin);
  const seatId = useRef(uuidv7());
  return (
    <>
      <ActFaults fault={begin.fault} />
      <ButtonRow>
        <Button
          pending={begin.pending && 'Beginning'}
          onClick={() => begin.send({ agreementId, reviewId, seatId: seatId.current })}
        >
          Begin the meeting
        </Button>
      </ButtonRow>
      <Small>
        {facilitator
          ? `You hold the time until ${facilitator} sits down.`
          : 'You hold the time. You can pass it on at any moment.'}
      </Small>
    </>
  );
}
