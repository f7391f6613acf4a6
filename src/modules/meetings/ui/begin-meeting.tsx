'use client';

import { useRouter } from 'next/navigation';
import { useRef } from 'react';
import { ActFaults } from '#/client/act-faults.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { uuidv7 } from '#/lib/uuid.ts';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { Small } from '#/ui/text/small.tsx';

type BeginMeetingProps = {
  agreementId: string;
  reviewId: string;
  facilitator: string | null;
  /** It was begun without screens already. */
  hasBegun: boolean;
};

/** Opens the room for everybody. Whoever does it holds the time until the named facilitator sits down. */
export function BeginMeeting({ agreementId, reviewId, facilitator, hasBegun }: BeginMeetingProps) {
  const trpc = useTRPC();
  const router = useRouter();
  const begin = useAct(trpc.meetings.begin);
  const open = useAct(trpc.reviews.open);
  const seatId = useRef(uuidv7());
  async function withoutScreens() {
    const sent = await open.send({ agreementId, reviewId });
    if (sent.ok) router.push(`/agreements/${agreementId}/reviews/${reviewId}`);
  }

  return (
    <>
      <ActFaults fault={begin.fault ?? open.fault} />
      <ButtonRow>
        <Button
          pending={begin.pending && 'Beginning'}
          onClick={() => begin.send({ agreementId, reviewId, seatId: seatId.current })}
        >
          Begin the meeting
        </Button>
        {hasBegun ? null : (
          <Button kind="plain" pending={open.pending && 'Beginning'} onClick={withoutScreens}>
            We meet without screens, and write the record only
          </Button>
        )}
      </ButtonRow>
      <Small>
        {facilitator
          ? `You hold the time until ${facilitator} sits down.`
          : 'You hold the time. You can pass it on at any moment.'}
      </Small>
    </>
  );
}
