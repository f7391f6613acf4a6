'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect } from 'react';
import { Main } from '#/ui/page/main.tsx';
import { factsOf } from '../room.ts';
import type { StageFact } from '../room-facts.ts';
import { ruleOf } from '../rule-of.ts';
import { cardsOn } from '../stage-cards.ts';
import { Announcer } from './announcer.tsx';
import { Ask } from './ask.tsx';
import { Board } from './board.tsx';
import { FaceDown } from './face-down.tsx';
import { ReadCount } from './have-read.tsx';
import { type BegunRoom, MeetingProvider, useMeeting } from './meeting-context.tsx';
import { RankedGroups } from './ranked-groups.tsx';
import wall from './room-screen.module.css';
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
      <Ask stage={stage} rule={ruleOf(stage)} isLarge />
      {meeting.shownMeasureId ? (
        // One question on the screen: while a chart is put before everybody, it is that one.
        <div className={wall.wall}>
          <ChartWhenShown measureId={meeting.shownMeasureId} isRoom />
        </div>
      ) : (
        <>
          <Round stage={stage} isLarge />
          <Together stage={stage} isLarge />
          {stage.stageKind === 'propose' && proposal.content ? (
            <div className={wall.wall}>{proposal.content}</div>
          ) : (
            <Table stage={stage} />
          )}
        </>
      )}
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
      <div className={wall.wall}>
        {table.id === stage.id ? <ReadCount stage={stage} what="every note" /> : null}
        <RankedGroups stage={table} />
        <Board stage={table} />
      </div>
    );
  return (
    <div className={styles.aside}>
      {stage.stageKind === 'read' ? <ReadCount stage={stage} what="it all" /> : null}
      {table?.id === stage.id ? <FaceDown stage={stage} isLarge /> : null}
      <WhoIsHere isLarge />
    </div>
  );
}
