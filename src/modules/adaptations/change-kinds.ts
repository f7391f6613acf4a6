import type { ChangeKind } from '#/modules/agreements/vocabulary.ts';

/** The noun that a change is about; null for what is not a part of the agreement's text. */
type SubjectNoun = 'agreement' | 'clause' | 'goal' | 'question' | 'measure' | 'money line' | 'party' | null;

interface KindOfChange {
  /** As a thing to do: `Reword a goal`. */
  act: string;
  /** At the beginning of a sentence: `Rewording a goal asks for signatures`. */
  doing: string;
  noun: SubjectNoun;
  /** It adds a new thing, so there is no subject to choose. */
  adds?: true;
  /** It changes nothing that the agreement says, so it makes no version. */
  besideText?: true;
}

/** Every kind of change, in the order in which people look for it. */
export const CHANGES: Record<ChangeKind, KindOfChange> = {
  'goal reworded': { act: 'Reword a goal', doing: 'Rewording a goal', noun: 'goal' },
  'goal added': { act: 'Add a goal', doing: 'Adding a goal', noun: 'goal', adds: true },
  'goal retired': { act: 'Retire a goal', doing: 'Retiring a goal', noun: 'goal' },
  'question reworded': { act: 'Reword a learning question', doing: 'Rewording a learning question', noun: 'question' },
  'question added': {
    act: 'Add a learning question',
    doing: 'Adding a learning question',
    noun: 'question',
    adds: true,
  },
  'question retired': { act: 'Retire a learning question', doing: 'Retiring a learning question', noun: 'question' },
  'measure rebased': {
    act: 'Draw a measure’s limits anew',
    doing: 'Drawing a measure’s limits anew',
    noun: 'measure',
    besideText: true,
  },
  'measure changed': { act: 'Change a measure', doing: 'Changing a measure', noun: 'measure' },
  'measure added': { act: 'Add a measure', doing: 'Adding a measure', noun: 'measure', adds: true },
  'measure retired': { act: 'Retire a measure', doing: 'Retiring a measure', noun: 'measure' },
  'practice changed': { act: 'Change a practice', doing: 'Changing a practice', noun: null, besideText: true },
  'money moved': { act: 'Move money between lines', doing: 'Moving money between lines', noun: 'agreement' },
  'total changed': { act: 'Change the total', doing: 'Changing the total', noun: 'money line' },
  'purpose reworded': { act: 'Reword the purpose', doing: 'Rewording the purpose', noun: 'agreement' },
  'clause reworded': { act: 'Reword a clause', doing: 'Rewording a clause', noun: 'clause' },
  'clause added': { act: 'Add a clause', doing: 'Adding a clause', noun: 'clause', adds: true },
  'clause removed': { act: 'Take out a clause', doing: 'Taking out a clause', noun: 'clause' },
  'end date changed': { act: 'Change the end date', doing: 'Changing the end date', noun: 'agreement' },
  'signatory added': { act: 'Let a party sign', doing: 'Letting another party sign', noun: 'party' },
  'signatory removed': { act: 'Let a party sign no longer', doing: 'Letting a party sign no longer', noun: 'party' },
};

/** Whether a change asks which clause, goal, question, measure, line or party it is about. */
export function asksSubject(kind: ChangeKind): boolean {
  const { noun, adds } = CHANGES[kind];
  return noun !== null && noun !== 'agreement' && !adds;
}

/** Whether these changes make a new version of the agreement's text. */
export function makesVersion(changes: readonly { kind: ChangeKind }[]): boolean {
  return changes.some(({ kind }) => !CHANGES[kind].besideText);
}
