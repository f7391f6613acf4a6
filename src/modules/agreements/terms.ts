import type { Side } from '#/access/sides.ts';
import type { ChangeKind } from './vocabulary.ts';

/** The parts of an agreement that are lists of short statements. */
export interface Terms {
  principles: { id: string; text: string }[];
  redLines: string[];
  /** Promises that hold all the time, by the sides that made them. */
  standingPromises: { id: string; sides: Side[]; text: string }[];
  rhythm: { what: string; every: string; minutes: number; who: string }[];
  /** The part of the money that is for learning together, 0 to 1; null where the parties named none. */
  learningShare: number | null;
}

/** What may change by consent alone, and what asks for signatures as well. */
export interface Envelope {
  inside: ChangeKind[];
  /** How much money may move between lines by consent alone, as a share of the year's total, 0 to 1. */
  moneyShare: number;
  /** The parties' own words for the same, as the agreement prints them. */
  insideWords: string[];
  outsideWords: string[];
}

export const EMPTY_TERMS: Terms = {
  principles: [],
  redLines: [],
  standingPromises: [],
  rhythm: [],
  learningShare: null,
};

/** What new agreements start from: wording may change by consent; the deal itself asks for signatures. */
export const USUAL_ENVELOPE: Envelope = {
  inside: [
    'goal added',
    'goal reworded',
    'goal retired',
    'question added',
    'question reworded',
    'question retired',
    'measure added',
    'measure changed',
    'measure retired',
    'measure rebased',
    'practice changed',
    'money moved',
  ],
  moneyShare: 0.1,
  insideWords: [
    'reword, add or retire a goal or learning question',
    'add, change or retire a measure',
    'change a practice',
    'move up to 10% of the year’s money between lines',
  ],
  outsideWords: [
    'change the purpose or a clause',
    'change the total or the end date',
    'add or remove a party that signs',
    'move more than 10%',
  ],
};
