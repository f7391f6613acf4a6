'use client';

import { ActFaults } from '#/client/act-faults.tsx';
import { Button } from '#/ui/form/button.tsx';
import { useMeeting } from './meeting-context.tsx';
import { useRoomAct } from './use-room-act.ts';

/** Stands up and goes: no turn waits for who left, and one sits down again when one comes back. */
export function LeaveRoom() {
  const { me, leads } = useMeeting();
  const { act, fault, pending } = useRoomAct();
  // A guest’s link opens the door once: they would not come back in.
  if (!me || me.isGuest) return null;
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
