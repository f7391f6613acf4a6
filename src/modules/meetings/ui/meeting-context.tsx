'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Side } from '#/access/sides.ts';
import { enterRoom } from '#/client/live/in-room.ts';
import { tellSignedOut } from '#/client/live/signed-out.ts';
import { makeProceduresClient, makeSeatClient, type ProceduresClient } from '#/client/procedures-client.ts';
import { useTRPC } from '#/client/trpc.ts';
import { afterOwnAct, type Mine, type OwnAct } from '../mine.ts';
import type { MeetingRoom } from '../queries/room.ts';
import { factOf, factsOf, type RoomMessage } from '../room.ts';
import type { MeetingFact, SeatFact, StageFact } from '../room-facts.ts';
import { inOrder } from '../stage.ts';
import { WordsHere } from '../words-here.ts';
import { OwnSender, type SenderNow } from './own-sender.ts';
import { type RoomNow, RoomStore } from './room-store.ts';
import { sendAct } from './send-act.ts';

/** What the page brings: everything as it stood when it was made. */
export type BegunRoom = MeetingRoom & { room: RoomMessage };

export interface Meeting extends RoomNow {
  agreementId: string;
  reviewId: string;
  review: MeetingRoom['review'];
  may: MeetingRoom['may'];
  meeting: MeetingFact;
  stages: StageFact[];
  /** Everybody in the room. */
  seats: SeatFact[];
  seatOf: (id: string | null) => SeatFact | null;
  me: SeatFact | null;
  /** Somebody without an account, who sees this one meeting. */
  isGuest: boolean;
  leads: boolean;
  takesPart: boolean;
  mine: Mine;
  own: SenderNow;
  words: WordsHere;
  /** Sends as whom the page was made for, whoever is signed in on this device by now. */
  client: ProceduresClient;
  /** Does what is one’s own: shown at once, sent as soon as the network allows. */
  doOwn: (act: OwnAct) => void;
  putAway: (actId: string) => void;
  /** The server’s moment when the page was made, for what is drawn before the clock runs. */
  madeAt: number;
}

const Context = createContext<Meeting | null>(null);

/** The meeting one is in. */
export function useMeeting(): Meeting {
  const meeting = useContext(Context);
  if (!meeting) throw new Error('There is no meeting around this part.');
  return meeting;
}

type MeetingProviderProps = {
  agreementId: string;
  reviewId: string;
  begun: BegunRoom;
  /** The room’s own screen: it knows nothing that is one person’s. */
  isRoom?: boolean;
  children: ReactNode;
};

/** Keeps one meeting on this screen: what all know by the live stream, what is one’s own by query. */
export function MeetingProvider({ agreementId, reviewId, begun, isRoom = false, children }: MeetingProviderProps) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [store] = useState(() => new RoomStore(reviewId, begun.room));
  const now = useSyncExternalStore(store.subscribe, store.now, store.now);
  // A guest is signed in nowhere: the room itself says that their place is closed.
  const isPerson = begun.myPersonId !== null;
  useEffect(enterRoom, []);
  useEffect(() => store.open(() => tellSignedOut(isPerson)), [store, isPerson]);

  const asked = useMemo(
    () => trpc.meetings.mine.queryOptions({ agreementId, reviewId }, { staleTime: 60_000 }),
    [trpc, agreementId, reviewId],
  );
  const { data: kept = begun.mine } = useQuery({ ...asked, initialData: begun.mine, enabled: !isRoom });

  const me = factOf(now.room, 'seat', begun.mySeatId);
  const side = me?.side ?? 'partner';
  const { myPersonId, mySeatId } = begun;
  const client = useMemo(
    () => (myPersonId || !mySeatId ? makeProceduresClient(myPersonId ?? undefined) : makeSeatClient(mySeatId)),
    [myPersonId, mySeatId],
  );
  const { words, sender } = useMemo(() => {
    const words = new WordsHere(shelf(), reviewId, begun.mySeatId ?? 'nobody');
    const sender = new OwnSender(
      words,
      (act) => sendAct(client, act.name, { ...act.input, agreementId, reviewId, id: act.id }),
      (act) =>
        queries.setQueryData(asked.queryKey, (mine) =>
          mine
            ? afterOwnAct(
                mine,
                act,
                aroundOf(side, () => store.now()),
              )
            : mine,
        ),
    );
    return { words, sender };
  }, [client, queries, asked, store, agreementId, reviewId, begun.mySeatId, side]);
  const own = useSyncExternalStore(sender.subscribe, sender.now, nothingSent);
  useEffect(() => {
    void sender.flush();
    window.addEventListener('online', sender.flush);
    return () => {
      window.removeEventListener('online', sender.flush);
      sender.stop();
    };
  }, [sender]);

  const meeting = factOf(now.room, 'meeting', reviewId) as MeetingFact;
  const value = useMemo<Meeting>(() => {
    const mine = own.waiting.reduce<Mine>(
      (all, act) =>
        afterOwnAct(
          all,
          act,
          aroundOf(side, () => now),
        ),
      kept,
    );
    const sits = me !== null && me.leftAt === null && meeting.endedAt === null;
    return {
      ...now,
      agreementId,
      reviewId,
      review: begun.review,
      may: begun.may,
      meeting,
      stages: inOrder(factsOf(now.room, 'stage')),
      seats: factsOf(now.room, 'seat').filter(({ leftAt }) => leftAt === null),
      seatOf: (id) => factOf(now.room, 'seat', id),
      me: sits ? me : null,
      isGuest: begun.myPersonId === null,
      leads: sits && meeting.facilitatorSeatId === me?.id,
      takesPart: sits && begun.may.takePart,
      mine,
      own,
      words,
      client,
      doOwn: (act) => sender.add(act),
      putAway: (actId) => sender.putAway(actId),
      madeAt: Date.parse(begun.now),
    };
  }, [now, own, kept, me, meeting, side, agreementId, reviewId, begun, words, client, sender]);
  return <Context.Provider value={value}>{children}</Context.Provider>;
}

function aroundOf(side: Side, now: () => RoomNow) {
  return { side, stageOfGroup: (groupId: string) => factOf(now().room, 'group', groupId)?.stageId ?? null };
}

const NOTHING_SENT: SenderNow = { waiting: [], refused: [], isStuck: false, isLocked: false };
const nothingSent = () => NOTHING_SENT;

/** On the server there is nothing to keep words in. */
function shelf() {
  if (typeof window !== 'undefined') return window.localStorage;
  return { getItem: () => null, setItem: () => {}, removeItem: () => {} };
}
