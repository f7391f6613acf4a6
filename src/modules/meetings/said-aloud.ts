/** What of a meeting is said aloud to those who hear the page. */
export interface MeetingMoment {
  stage: { id: string; title: string; minutes: number } | null;
  revealedAt: string | null;
  /** How many lie face up. */
  cards: number;
  authorsOpenedAt: string | null;
  votesOpen: number | null;
  votesRevealedAt: string | null;
  speaking: { isMe: boolean; name: string } | null;
  /** The proposal before everybody. */
  shownDecisionId: string | null;
  isPaused: boolean;
  endedAt: string | null;
}

/** What to say when one moment became another; null where nothing became that is to be heard. Said once, in one sentence. */
export function saidOf(before: MeetingMoment, now: MeetingMoment): string | null {
  if (now.endedAt && !before.endedAt) return 'The meeting has ended.';
  if (now.stage && now.stage.id !== before.stage?.id) {
    return `Now: ${now.stage.title} ${now.stage.minutes} ${now.stage.minutes === 1 ? 'minute' : 'minutes'}.`;
  }
  if (now.revealedAt && now.revealedAt !== before.revealedAt) {
    return now.cards === 1 ? 'One note is turned over.' : `${now.cards} notes are turned over.`;
  }
  if (now.authorsOpenedAt && !before.authorsOpenedAt) return 'The names are on the notes.';
  if (now.votesRevealedAt && !before.votesRevealedAt) return 'The votes are counted.';
  if (now.votesOpen !== null && before.votesOpen === null) return `Each has ${now.votesOpen} votes.`;
  if (now.speaking && now.speaking.name !== before.speaking?.name) {
    return now.speaking.isMe ? 'It is your turn to speak.' : `${now.speaking.name} speaks.`;
  }
  if (now.shownDecisionId && now.shownDecisionId !== before.shownDecisionId) return 'A proposal lies before everybody.';
  if (now.isPaused !== before.isPaused) return now.isPaused ? 'The time stands still.' : 'The time goes on.';
  return null;
}
