import type { Side } from '#/access/sides.ts';

/**
 * What a record says, frozen when it is put to both sides. Evidence, insights and charts are named by their ids alone:
 * their words live in their own rows, and go from here with them.
 */
export interface RecordBody {
  meetsOn: string;
  startedAt: string | null;
  endedAt: string | null;
  chair: string | null;
  chairSide: Side;
  facilitator: string | null;
  noteTaker: string | null;
  present: { name: string; side: Side; isGuest: boolean }[];
  voicesMissing: string[];
  learningStage: string | null;
  readIds: string[];
  chartIds: string[];
  insightIds: string[];
  decisions: RecordedDecision[];
  promises: { id: string; text: string; owner: string; side: Side; dueOn: string; status: string }[];
  next: { meetsOn: string; chair: string | null };
}

export interface RecordedDecision {
  id: string;
  text: string;
  state: string;
  lookAgainOn: string | null;
  /** How each party stood, with its reason where one was given. */
  positions: { party: string; side: Side; stand: string; reason: string | null }[];
}
