'use client';

import { ActFaults } from '#/client/act-faults.tsx';
import { Button } from '#/ui/form/button.tsx';
import { SureButton } from '#/ui/form/sure-button.tsx';
import { useMeeting } from './meeting-context.tsx';
import { useRoomAct } from './use-room-act.ts';

/** Stands up and goes: no turn waits for who left, and one sits down again when one comes back. */
export function LeaveRoom() {
  const { me, leads } = useMeeting();
  const { act, fault, pending } = useRoomAct();
  if (!me) return null;
  // A guest’s link opened the door once: they do not come back in.
  if (me.isGuest)
    return (
      <>
        <ActFaults fault={fault} />
        <SureButton
          words="Leave the meeting"
          sure="Leave, and give up your seat for good"
          kind="plain"
          pending={pending === 'standUp' && 'Leaving'}
          onSure={() => act('standUp')}
        />
      </>
    );
  return (
    <>
      <ActFaults fault={fault} />
      <p>
        <Button kind="plain" pending={pending === 'standUp' && 'Leaving'} onClick={() => act('standUp')}>
          Leave the room
        </Button>
        {leads ? ' Pass the time on first, or somebody who may takes over.' : null}
      </p>
    </>
  );
}
