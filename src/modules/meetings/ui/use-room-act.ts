'use client';

import { useCallback, useRef, useState } from 'react';
import type { Fault } from '#/client/fault.ts';
import { uuidv7 } from '#/lib/uuid.ts';
import { useMeeting } from './meeting-context.tsx';
import { sendAct } from './send-act.ts';

/** What all in the room see done: by who leads, or by anybody at the table. */
export type RoomActName =
  | 'goTo'
  | 'timer'
  | 'revealCards'
  | 'openAuthors'
  | 'makeGroup'
  | 'nameGroup'
  | 'moveCard'
  | 'mergeGroups'
  | 'openVotes'
  | 'revealVotes'
  | 'startRound'
  | 'nextSpeaker'
  | 'endRound'
  | 'pairUp'
  | 'setGroups'
  | 'showChart'
  | 'showProposal'
  | 'revealReadings'
  | 'takeOver'
  | 'passOn'
  | 'letFacilitate'
  | 'standUp'
  | 'end'
  | 'inviteGuest'
  | 'withdrawGuest'
  | 'seeOut';

const TRIES = 3;

/** Acts that all see, with what became of the last one. A lost reply is asked for again with the same id. */
export function useRoomAct() {
  const { agreementId, reviewId, client } = useMeeting();
  const [pending, setPending] = useState<RoomActName | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const underWay = useRef(false);

  const act = useCallback(
    async (name: RoomActName, input: Record<string, unknown> = {}): Promise<boolean> => {
      if (underWay.current) return false;
      underWay.current = true;
      setPending(name);
      setFault(null);
      const whole = { ...input, agreementId, reviewId, id: uuidv7() };
      let sent = await sendAct(client, name, whole);
      for (let tries = 1; !sent.ok && sent.fault.code === 'NETWORK' && tries < TRIES; tries += 1) {
        await new Promise((resolve) => setTimeout(resolve, 400 * tries));
        sent = await sendAct(client, name, whole);
      }
      underWay.current = false;
      setPending(null);
      setFault(sent.ok ? null : sent.fault);
      return sent.ok;
    },
    [client, agreementId, reviewId],
  );
  return { act, pending, fault, forget: useCallback(() => setFault(null), []) };
}
