import type { ChangeKind } from '#/modules/agreements/vocabulary.ts';
import type { MeasureFacts } from '#/modules/measures/schema.ts';

/** Money that goes from one line to another, in pence a year. */
export interface MoneyMove {
  fromLineId: string;
  toLineId: string;
  perYear: number;
}

type Nothing = Record<never, never>;

/** What a change would put in place, by its kind. */
export interface ChangePuts {
  'purpose reworded': { text: string };
  'clause added': { section: string; heading: string; text: string };
  /** Without a heading the old one stays. */
  'clause reworded': { heading: string | null; text: string };
  'clause removed': Nothing;
  'goal added': { text: string; why: string };
  /** Without a why the old one stays. */
  'goal reworded': { text: string; why: string | null };
  'goal retired': Nothing;
  'question added': { text: string; goalId: string | null };
  'question reworded': { text: string };
  'question retired': Nothing;
  'measure added': MeasureFacts;
  'measure changed': MeasureFacts;
  'measure retired': Nothing;
  'measure rebased': { fromMonth: string };
  'practice changed': { was: string; text: string };
  'money moved': { moves: MoneyMove[]; fromMonth: string };
  /** What the line comes to, in pence a year, and which organisation pays the difference. */
  'total changed': { perYear: number; payerId: string };
  'end date changed': { date: string };
  'signatory added': Nothing;
  'signatory removed': Nothing;
}

type WithoutSubject =
  | Exclude<Extract<ChangeKind, `${string} added`>, 'signatory added'>
  | 'purpose reworded'
  | 'practice changed'
  | 'money moved'
  | 'end date changed';

/** One change as its proposer puts it. The id is its own, and that of the new thing where it adds one. */
export type ProposedChange<K extends ChangeKind = ChangeKind> = {
  [Kind in K]: {
    id: string;
    kind: Kind;
    /** The goal, clause, question, measure, money line or party; null where it is a new thing or the agreement itself. */
    subjectId: Kind extends WithoutSubject ? null : string;
    put: ChangePuts[Kind];
    because: string | null;
    expected: string | null;
  };
}[K];

/** The same with both wordings: what it said when it was put to everybody, and what it would say. */
export type Change<K extends ChangeKind = ChangeKind> = ProposedChange<K> & { from: string; to: string };

export type ChangeTo = ChangePuts[ChangeKind];
