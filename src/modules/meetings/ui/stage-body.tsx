'use client';

import dynamic from 'next/dynamic';
import type { ReactNode } from 'react';
import { More } from '#/ui/form/more.tsx';
import { factsOf } from '../room.ts';
import type { StageFact } from '../room-facts.ts';
import { cardsOn } from '../stage-cards.ts';
import { Board } from './board.tsx';
import { FaceDown } from './face-down.tsx';
import { HaveRead } from './have-read.tsx';
import { useMeeting } from './meeting-context.tsx';
import { RankedGroups } from './ranked-groups.tsx';
import { Round } from './round.tsx';
import styles from './stage-body.module.css';
import { Together } from './together.tsx';
import { VotesLeft } from './votes-left.tsx';
import { WhoIsHere } from './who-is-here.tsx';
import { WriteAlone } from './write-alone.tsx';

/** Charts are drawn from figures: what that takes is fetched when one is put up. */
export const ChartWhenShown = dynamic(() => import('./chart-in-room.tsx'));

type StageBodyProps = { stage: StageFact; panel: ReactNode; onType: () => void };

/** What one does in a stage: write, read, sort, hear each other. */
export function StageBody({ stage, panel, onType }: StageBodyProps) {
  const { meeting, stages, room, takesPart } = useMeeting();
  const table = cardsOn(stages, stage);
  const writes = table?.id === stage.id;
  const faceUp = table !== null && factsOf(room, 'card').some((card) => card.stageId === table.id);
  const isInRound = stage.speakingAt !== null && stage.speakingAt < stage.speakingOrder.length;
  const isTalking = isInRound || stage.groupsOf !== null;
  // One question on the screen: while a chart is put before everybody, it is that one.
  if (meeting.shownMeasureId && stage.id === meeting.stageId)
    return <ChartWhenShown measureId={meeting.shownMeasureId} />;
  return (
    <>
      <Round stage={stage} />
      {isInRound ? null : <Together stage={stage} />}
      {writes && !faceUp ? (
        <div className={styles.spread}>
          {takesPart ? <WriteAlone stage={stage} /> : <div />}
          <div className={styles.aside}>
            <FaceDown stage={stage} />
            <WhoIsHere />
          </div>
        </div>
      ) : null}
      {table && faceUp ? (
        <>
          {writes ? <HaveRead stage={stage} what="every note" /> : null}
          <RankedGroups stage={table} />
          <VotesLeft stage={table} />
          <Board stage={table} />
          {writes && takesPart ? (
            <div className={styles.part}>
              <More summary="Write one more">
                <WriteAlone stage={stage} />
              </More>
            </div>
          ) : null}
        </>
      ) : null}
      {panel ? (
        <div className={styles.part} onInput={onType}>
          {panel}
        </div>
      ) : null}
      {stage.stageKind === 'read' ? (
        <div className={styles.part}>
          <HaveRead stage={stage} what="it all" />
        </div>
      ) : null}
      {writes || isTalking ? null : (
        <div className={styles.part}>
          <WhoIsHere />
        </div>
      )}
    </>
  );
}
