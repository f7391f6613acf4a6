'use client';

import { useEffect, useRef, useState } from 'react';
import { VisuallyHidden } from '#/ui/text/visually-hidden.tsx';
import { factsOf } from '../room.ts';
import { turnAt } from '../rotation.ts';
import { type MeetingMoment, saidOf } from '../said-aloud.ts';
import { leftOf, saidAtMark } from '../timer.ts';
import { useMeeting } from './meeting-context.tsx';
import { useServerNow } from './use-server-now.ts';

/** Says politely, once, what everybody else sees: another stage, notes turned over, the time. */
export function Announcer() {
  const { meeting, stages, room, me, seatOf } = useMeeting();
  const [said, setSaid] = useState('');
  const stage = stages.find(({ id }) => id === meeting.stageId);
  const turn = stage ? turnAt(stage.speakingOrder, stage.speakingAt, (id) => seatOf(id)?.leftAt === null) : null;
  const moment: MeetingMoment = {
    stage: stage ? { id: stage.id, title: stage.title, minutes: stage.minutes } : null,
    revealedAt: stage?.cardsRevealedAt ?? null,
    cards: factsOf(room, 'card').filter((card) => card.stageId === stage?.id && card.text !== null).length,
    authorsOpenedAt: stage?.authorsOpenedAt ?? null,
    votesOpen: stage?.votesEach ?? null,
    votesRevealedAt: stage?.votesRevealedAt ?? null,
    speaking: turn?.speaking ? { isMe: turn.speaking === me?.id, name: seatOf(turn.speaking)?.name ?? '' } : null,
    shownDecisionId: meeting.shownDecisionId,
    isPaused: meeting.leftMs !== null,
    endedAt: meeting.endedAt,
  };
  const before = useRef(moment);
  useEffect(() => {
    const words = saidOf(before.current, moment);
    before.current = moment;
    if (words) setSaid(words);
  });

  const left = leftOf(meeting, useServerNow());
  const leftBefore = useRef({ endsAt: meeting.endsAt, left });
  useEffect(() => {
    const { endsAt, left: was } = leftBefore.current;
    leftBefore.current = { endsAt: meeting.endsAt, left };
    if (endsAt !== meeting.endsAt || was === null || left === null || meeting.endsAt === null) return;
    const words = saidAtMark(was, left);
    if (words) setSaid(words);
  }, [left, meeting.endsAt]);

  return (
    <div role="status">
      <VisuallyHidden>{said}</VisuallyHidden>
    </div>
  );
}
