import { describe, expect, it } from 'vitest';
import type { Snapshot } from './snapshot.ts';
import { EMPTY_TERMS, USUAL_ENVELOPE } from './terms.ts';
import { versionDifference } from './version-difference.ts';

const text: Snapshot = {
  title: 'Keeping Home',
  place: 'Thornmere',
  startingPoint: { kind: 'one part of the system', text: 'council tax recovery' },
  purpose: 'So that people keep a home they would choose.',
  period: { startsOn: '2024-04-01', endsOn: '2027-03-31' },
  paymentTerms: 'Quarterly in advance',
  confidentiality: 'Open between the parties',
  reviewEveryMonths: 6,
  terms: EMPTY_TERMS,
  envelope: USUAL_ENVELOPE,
  parties: [
    { id: 'p1', organisationId: 'o1', name: 'The council', side: 'commissioning', kind: 'commissioner', signs: true },
  ],
  clauses: [
    { id: 'c1', section: 'purpose', heading: 'Why', text: '', shows: 'purpose', oldTerm: null },
    { id: 'c2', section: 'money', heading: 'Money', text: 'Paid in advance.', shows: null, oldTerm: null },
  ],
  goals: [{ id: 'g1', version: 1, text: 'Every household is written to.', why: 'Fees grow a debt.' }],
  questions: [{ id: 'q1', goalId: 'g1', text: 'What is going on?' }],
  measures: [],
  moneyLines: [
    {
      id: 'm1',
      name: 'Conversations',
      heldBy: 'o1',
      perYear: 150_000_00,
      paidBy: [{ organisationId: 'o1', perYear: 150_000_00 }],
    },
  ],
};

describe('What reads differently in two versions', () => {
  it('nothing, where nothing changed', () => {
    expect(versionDifference(text, structuredClone(text))).toEqual([]);
  });

  it('a goal that was reworded, word by word, and nothing else', () => {
    const after = structuredClone(text);
    after.goals = [{ id: 'g1', version: 2, text: 'Every household is understood.', why: 'Fees grow a debt.' }];
    expect(versionDifference(text, after)).toEqual([
      {
        key: 'g1.text',
        where: 'Goal 1',
        segments: [
          { kind: 'same', text: 'Every household is ' },
          { kind: 'deleted', text: 'written to' },
          { kind: 'inserted', text: 'understood' },
          { kind: 'same', text: '.' },
        ],
      },
    ]);
  });

  it('the purpose once, though a clause shows it too', () => {
    const after = structuredClone(text);
    after.purpose = 'So that people are met early.';
    expect(versionDifference(text, after).map(({ where }) => where)).toEqual(['Purpose']);
  });

  it('money that moved, with who pays and the sum', () => {
    const after = structuredClone(text);
    after.moneyLines = [
      {
        id: 'm1',
        name: 'Conversations',
        heldBy: 'o1',
        perYear: 10_000_00,
        paidBy: [{ organisationId: 'o1', perYear: 10_000_00 }],
      },
    ];
    expect(versionDifference(text, after).map(({ where }) => where)).toEqual([
      'Money: Conversations',
      'Money in a year',
    ]);
  });

  it('what came is all new, what went is all struck and stands last', () => {
    const after = structuredClone(text);
    after.questions = [];
    after.terms = { ...EMPTY_TERMS, redLines: ['Do no harm'] };
    expect(versionDifference(text, after)).toEqual([
      { key: 'red.Do no harm', where: 'Red lines', segments: [{ kind: 'inserted', text: 'Do no harm' }] },
      { key: 'questions.q1', where: 'Learning questions', segments: [{ kind: 'deleted', text: 'What is going on?' }] },
    ]);
  });
});
