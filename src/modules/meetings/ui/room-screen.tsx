'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect } from 'react';
import { Main } from '#/ui/page/main.tsx';
import { factsOf } from '../room.ts';
import type { StageFact } from '../room-facts.ts';
import { cardsOn } from '../stage-cards.ts';
import { Announcer } from './announcer.tsx';
import { Ask } from './ask.tsx';
import { Board } from './board.tsx';
import { FaceDown } from './face-down.tsx';
import { type BegunRoom, MeetingProvider, useMeeting } from './meeting-context.tsx';
import { RankedGroups } from './ranked-groups.tsx';
import { Round } from './round.tsx';
import styles from './stage-body.module.css';
import { ChartWhenShown } from './stage-body.tsx';
import { Together } from './together.tsx';
import { WhoIsHere } from './who-is-here.tsx';

type RoomScreenProps = {
  agreementId: string;
  reviewId: string;
  begun: BegunRoom;
  /** What lies before everybody, as the server made it. */
  proposal: { decisionId: string | null; content: ReactNode };
};

/** The room’s own screen, for a projector: the question, the time, the table. Nobody’s writing, nothing to press. */
export function RoomScreen({ agreementId, reviewId, begun, proposal }: RoomScreenProps) {
  const nobody = { ...begun, mySeatId: null, mine: { cards: [], votes: [], readings: [], read: [] } };
  return (
    <MeetingProvider agreementId={agreementId} reviewId={reviewId} begun={nobody} isRoom>
      <Screen proposal={proposal} />
    </MeetingProvider>
  );
}

function Screen({ proposal }: Pick<RoomScreenProps, 'proposal'>) {
  const { meeting, stages } = useMeeting();
  const router = useRouter();
  const wanted = proposal.decisionId === meeting.shownDecisionId ? null : (meeting.shownDecisionId ?? 'none');
  useEffect(() => {
    if (wanted) router.refresh();
  }, [wanted, router]);
  const stage = stages.find(({ id }) => id === meeting.stageId);
  if (!stage) return null;
  return (
    <Main room>
      <Ask stage={stage} isLarge />
      {meeting.shownMeasureId ? <ChartWhenShown measureId={meeting.shownMeasureId} isRoom /> : null}
      <Round stage={stage} isLarge />
      <Together stage={stage} isLarge />
      {stage.stageKind === 'propose' && proposal.content ? proposal.content : <Table stage={stage} />}
      <Announcer />
    </Main>
  );
}

function Table({ stage }: { stage: StageFact }) {
  const { stages, room } = useMeeting();
  const table = cardsOn(stages, stage);
  const faceUp = table !== null && factsOf(room, 'card').some((card) => card.stageId === table.id);
  if (table && faceUp)
    return (
      <>
        <RankedGroups stage={table} />
        <Board stage={table} />
      </>
    );
  return (
    <div className={styles.aside}>
      {table?.id === stage.id ? <FaceDown stage={stage} isLarge /> : null}
      <WhoIsHere isLarge />
    </div>
  );
}
