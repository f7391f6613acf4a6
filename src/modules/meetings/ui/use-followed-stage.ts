'use client';

import { type ReactNode, useState } from 'react';
import { hasTypedWords } from '#/client/live/typed-words.ts';
import { useMeeting } from './meeting-context.tsx';

/** What stands beside a stage’s notes, as the server made it. */
export interface Panel {
  stageId: string;
  /** The proposal that lay before everybody when it was made. */
  decisionId: string | null;
  content: ReactNode;
}

/**
 * The stage that this screen shows: the one that somebody chose to look at, else everybody’s. Whoever is in the middle of
 * a form when the others go on stays with it until it is saved or they go along: nothing that was typed is taken away.
 */
export function useFollowedStage(looksAt: string | null, panel: Panel) {
  const { stages, meeting, leads } = useMeeting();
  const [followed, setFollowed] = useState(meeting.stageId);
  const [isTyping, setIsTyping] = useState(false);
  const [kept, setKept] = useState(panel);
  const looked = stages.find(({ id }) => id === looksAt);
  const stays = isTyping && !leads && hasTypedWords();
  if (followed !== meeting.stageId && !stays) setFollowed(meeting.stageId);
  const stage = looked ?? stages.find(({ id }) => id === followed);
  if (panel !== kept && panel.stageId === stage?.id) {
    setKept(panel);
    setIsTyping(isTyping && hasTypedWords());
  }
  return {
    stage,
    isFollowing: stage?.id === meeting.stageId,
    /** They look around by choice; else they are in the middle of a sentence. */
    chose: looked !== undefined,
    content: kept.stageId === stage?.id ? kept.content : null,
    typesInPanel: () => setIsTyping(true),
    goAlong: () => setIsTyping(false),
  };
}
