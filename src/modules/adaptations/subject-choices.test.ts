import { expect, it } from 'vitest';
import { asProposal } from './subject-choices.ts';

const all = {
  purpose: 'A home for everybody.',
  endsOn: '2027-03-31',
  clauses: [],
  goals: [
    { id: 'home', words: 'Households keep their tenancy.' },
    { id: 'ask', words: 'People ask early.' },
  ],
  questions: [{ id: 'letters', words: 'Who opens the letters?' }],
  measures: [{ id: 'calls', name: 'Calls answered', unit: 'calls', purpose: 'To hear.' }],
  moneyLines: [],
  parties: [],
};

it('A proposal that comes from a goal, a question or a measure begins with a sentence that names it', () => {
  expect(asProposal({ kind: 'goal reworded', subjectId: 'ask' }, all)).toBe('Reword goal 2');
  expect(asProposal({ kind: 'goal retired', subjectId: 'home' }, all)).toBe('Retire goal 1');
  expect(asProposal({ kind: 'question retired', subjectId: 'letters' }, all)).toBe(
    'Retire a learning question: Who opens the letters?',
  );
  expect(asProposal({ kind: 'measure rebased', subjectId: 'calls' }, all)).toContain('Calls answered');
});

it('A proposal about something that is gone begins with nothing', () => {
  expect(asProposal({ kind: 'goal reworded', subjectId: 'gone' }, all)).toBe('');
  expect(asProposal({ kind: 'money moved', subjectId: '' }, all)).toBe('');
});
