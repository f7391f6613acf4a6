import type { FactField } from './typed-facts.ts';
import { CHANGE_KINDS, STARTING_POINTS } from './vocabulary.ts';

/** The facts of a draft in the groups in which they are changed. */
export const ABOUT_FIELDS: FactField[] = [
  {
    name: 'purpose',
    label: 'What are we here for?',
    kind: 'area',
    help: 'One sentence that both sides would say aloud.',
  },
  { name: 'title', label: 'Name of the agreement', kind: 'line' },
  { name: 'place', label: 'Place', kind: 'line' },
  {
    name: 'startingPointKind',
    label: 'Where do we start?',
    kind: 'choice',
    options: STARTING_POINTS.map((value) => ({ value, words: value })),
  },
  { name: 'startingPoint', label: 'What exactly?', kind: 'line', help: 'Such as “council tax recovery”.' },
  { name: 'startsOn', label: 'From', kind: 'day' },
  { name: 'endsOn', label: 'To', kind: 'day' },
];

export const CONDITION_FIELDS: FactField[] = [
  { name: 'paymentTerms', label: 'How is money paid?', kind: 'line', help: 'No payment hangs on a number.' },
  { name: 'confidentiality', label: 'Who may read what is written here?', kind: 'area' },
  { name: 'smallNumberThreshold', label: 'Counts below this are not shown', kind: 'whole' },
  { name: 'learningShare', label: 'Share of the money that is for learning together, in per cent', kind: 'percent' },
];

export const PRINCIPLE_FIELDS: FactField[] = [{ name: 'principles', label: 'Principles', kind: 'principles' }];

export const RED_LINE_FIELDS: FactField[] = [{ name: 'redLines', label: 'What we never do', kind: 'lines' }];

export const REVIEW_FIELDS: FactField[] = [
  { name: 'reviewEveryMonths', label: 'Months from one joint review to the next', kind: 'whole' },
  { name: 'packOpensDaysBefore', label: 'Days before a review on which its pack opens', kind: 'whole' },
];

export const ENVELOPE_FIELDS: FactField[] = [
  { name: 'insideWords', label: 'What may change by consent', kind: 'lines' },
  { name: 'outsideWords', label: 'What asks for signatures as well', kind: 'lines' },
  {
    name: 'inside',
    label: 'Changes that Accord takes as inside',
    help: 'All others ask for signatures.',
    kind: 'many',
    options: CHANGE_KINDS.map((value) => ({ value, words: value })),
  },
  { name: 'moneyShare', label: 'Money that may move by consent in a year, in per cent', kind: 'percent' },
];
