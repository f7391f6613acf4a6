import { describe, expect, it } from 'vitest';
import { clauseDifferences, clauseInput, clauseTyped } from './clause-typed.ts';

const clause = {
  id: 'c',
  section: 'measures',
  heading: 'What we watch',
  text: 'A few measures.',
  shows: 'measures',
  oldTerm: { text: '14 targets', outcome: 'converted' as const, reason: 'Targets spoil numbers.' },
};

describe('A clause as it is typed', () => {
  it('comes back as it was', () => {
    const { id: _, ...words } = clause;
    expect(clauseInput(clauseTyped(clause))).toEqual(words);
  });

  it('without an old term sends none, and half of one is sent so that it is asked for', () => {
    expect(clauseInput({ ...clauseTyped(undefined), heading: 'Money', text: 'In advance.' })).toEqual({
      section: 'Money',
      heading: 'Money',
      text: 'In advance.',
      shows: null,
      oldTerm: null,
    });
    expect(clauseInput({ ...clauseTyped(undefined), oldTerm: 'Old' }).oldTerm).toMatchObject({
      text: 'Old',
      outcome: '',
    });
  });

  it('says in words where it differs from what somebody else left', () => {
    const { id: _, oldTerm, ...words } = clause;
    const stored = {
      ...words,
      oldTerm: oldTerm.text,
      oldTermOutcome: 'kept' as const,
      oldTermReason: oldTerm.reason,
      draftVersion: 2,
    };
    expect(clauseDifferences(clauseTyped(stored), clauseTyped(clause))).toEqual([
      { label: 'What became of it', theirs: 'Kept', mine: 'Converted' },
    ]);
  });
});
