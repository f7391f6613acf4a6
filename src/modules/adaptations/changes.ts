import type { ChangeKind } from '#/modules/agreements/vocabulary.ts';

/** Money that goes from one line to another, in pence a year. */
export interface MoneyMove {
  fromLineId: string;
  toLineId: string;
  perYear: number;
}

/** What a change would put in place, by its kind: only the fields that the kind uses are there. */
export interface ChangeTo {
  text?: string;
  why?: string;
  heading?: string;
  section?: string;
  goalId?: string | null;
  fromMonth?: string;
  moves?: MoneyMove[];
  measure?: {
    name: string;
    unit: string;
    kind: string;
    direction: string;
    purpose: string;
    misleads: string;
    source: string;
    ownerId: string;
    dueDay: number;
    goalIds: string[];
  };
  partyId?: string;
  date?: string;
}

/** One change in a proposal, as its proposer puts it. */
export interface Change {
  id: string;
  kind: ChangeKind;
  /** The goal, clause, question, measure or money line; null where it is a new thing or the agreement itself. */
  subjectId: string | null;
  /** What it said, in words, when the change was proposed. */
  from: string;
  /** What it would say, in words. */
  to: string;
  put: ChangeTo;
}
