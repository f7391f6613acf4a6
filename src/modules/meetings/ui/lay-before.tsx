'use client';

import { ActFaults } from '#/client/act-faults.tsx';
import { Button } from '#/ui/form/button.tsx';
import { useMeeting } from './meeting-context.tsx';
import { useRoomAct } from './use-room-act.ts';

/** Whoever leads lays a proposal before everybody, or takes it away again. Nobody else is shown a button. */
export function LayBefore({ decisionId }: { decisionId: string }) {
  const { leads, meeting } = useMeeting();
  const { act, fault, pending } = useRoomAct();
  if (!leads) return null;
  const lies = meeting.shownDecisionId === decisionId;
  return (
    <>
      <ActFaults fault={fault} />
      <Button
        kind={lies ? 'plain' : 'quiet'}
        small={!lies}
        pending={pending === 'showProposal' && (lies ? 'Taking it away' : 'Laying it there')}
        onClick={() => act('showProposal', { decisionId: lies ? null : decisionId })}
      >
        {lies ? 'Take it away' : 'Lay it before everybody'}
      </Button>
    </>
  );
}
