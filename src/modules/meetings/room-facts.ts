import type { Side } from '#/access/sides.ts';
import type { ShownChart } from './shown-chart.ts';
import type { AuthorsShown, StageKind } from './vocabulary.ts';

/**
 * What everybody in a room may know, one fact a row. `at` is the number of the public change that last touched it; a fact
 * with a later number stands for all that was said of the row before. Nothing here is unrevealed: what is private comes to
 * its author by query alone.
 */
interface FactOf<Kind extends string> {
  kind: Kind;
  id: string;
  at: number;
}

/** The meeting itself; its id is the review's. */
export interface MeetingFact extends FactOf<'meeting'> {
  stageId: string;
  facilitatorSeatId: string | null;
  chairSeatId: string | null;
  authors: AuthorsShown;
  /** The stage's time: see `timer.ts`. */
  endsAt: string | null;
  leftMs: number | null;
  shownMeasureId: string | null;
  /** The proposal before everybody; what it says is read by query, as everywhere. */
  shownDecisionId: string | null;
  begunAt: string;
  endedAt: string | null;
}

export interface StageFact extends FactOf<'stage'> {
  position: number;
  stageKind: StageKind;
  title: string;
  asks: string;
  minutes: number;
  /** How many cards lie face down; whose they are is told to nobody. */
  laid: number;
  cardsRevealedAt: string | null;
  authorsOpenedAt: string | null;
  /** Null until voting is opened. */
  votesEach: number | null;
  /** How many people have voted. */
  voted: number;
  /** How many have read all that lies open in it. */
  haveRead: number;
  votesRevealedAt: string | null;
  /** Seats in the order in which they speak; empty where no round was begun. */
  speakingOrder: string[];
  /** Whose turn it is, as a place in that order; its length once the round is over, null where there is none. */
  speakingAt: number | null;
  /** Who talks with whom: seats, in pairs or fours; null where everybody is together. */
  groupsOf: string[][] | null;
}

export interface SeatFact extends FactOf<'seat'> {
  name: string;
  side: Side;
  isGuest: boolean;
  mayFacilitate: boolean;
  joinedAt: string;
  leftAt: string | null;
}

/** A revealed card. */
export interface CardFact extends FactOf<'card'> {
  stageId: string;
  /** Null once it was taken back: the place stays, the words do not. */
  text: string | null;
  shownOrder: number;
  groupId: string | null;
  /** The cards of a group, and those of none, stand in this order. */
  place: number;
  fromPaper: boolean;
  /** The author's seat, where the facilitator opened the names; else null. */
  authorSeatId: string | null;
  /** Who typed it in from paper, where the names were opened; else null. */
  typedBySeatId: string | null;
}

export interface GroupFact extends FactOf<'group'> {
  stageId: string;
  name: string;
  place: number;
  /** Set when the votes are revealed. */
  votes: number | null;
  /** Its cards went elsewhere. */
  gone: boolean;
}

/** A side's own reading of a chart, once both were revealed. */
export interface ReadingFact extends FactOf<'reading'> {
  measureId: string;
  side: Side;
  seatId: string;
  text: string;
}

/** A chart as it was put before everybody; the one shown now is the latest of the meeting’s `shownMeasureId`. */
export interface ChartFact extends FactOf<'chart'> {
  measureId: string;
  stageId: string;
  shownAt: string;
  /** The sides that have laid their own reading of it. */
  readBy: Side[];
  /** The measure with its readings as they were then. */
  chart: ShownChart;
}

export type RoomFact = MeetingFact | StageFact | SeatFact | CardFact | GroupFact | ReadingFact | ChartFact;
export type FactKind = RoomFact['kind'];
export type FactIn<Kind extends FactKind> = Extract<RoomFact, { kind: Kind }>;
