import type { ChangeKind } from '#/modules/agreements/vocabulary.ts';

/** What a change is about, as far as it has a number or a name. */
export interface ChangedThing {
  goalNumber?: number;
  measure?: string;
  clause?: string | null;
}

/** A change as the heading of what it said and says: `Goal 2 reworded`. */
export function changeHeading(kind: ChangeKind, { goalNumber, measure, clause }: ChangedThing): string {
  const goal = goalNumber ? `Goal ${goalNumber}` : 'A goal';
  const counted = measure ? `The measure “${measure}”` : 'A measure';
  const section = clause ? `The clause “${clause}”` : 'A clause';
  const headings: Record<ChangeKind, string> = {
    'purpose reworded': 'The purpose reworded',
    'clause added': `${section} added`,
    'clause reworded': `${section} reworded`,
    'clause removed': `${section} taken out`,
    'goal added': `${goal} added`,
    'goal reworded': `${goal} reworded`,
    'goal retired': `${goal} let go`,
    'question added': 'A learning question added',
    'question reworded': 'A learning question reworded',
    'question retired': 'A learning question let go',
    'measure added': `${counted} added`,
    'measure changed': `${counted} changed`,
    'measure retired': `${counted} let go`,
    'measure rebased': measure ? `New limits for “${measure}”` : 'New limits for a measure',
    'practice changed': 'A practice changed',
    'money moved': 'Money moved',
    'total changed': 'The total changed',
    'end date changed': 'The end date changed',
    'signatory added': 'Another party signs',
    'signatory removed': 'A party signs no longer',
  };
  return headings[kind];
}

const WORDINGS: readonly ChangeKind[] = [
  'purpose reworded',
  'clause reworded',
  'clause removed',
  'goal reworded',
  'goal retired',
  'question reworded',
  'question retired',
];

/** Whether what changed is a wording, which says something, rather than a thing, which is something. */
export function changesWording(kind: ChangeKind): boolean {
  return WORDINGS.includes(kind);
}
