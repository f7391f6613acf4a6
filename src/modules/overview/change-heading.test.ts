import { describe, expect, it } from 'vitest';
import { CHANGE_KINDS } from '#/modules/agreements/vocabulary.ts';
import { changeHeading, changesWording } from './change-heading.ts';

describe('The heading of a change', () => {
  it('names the goal by its number, the measure and the clause by their names', () => {
    expect(changeHeading('goal reworded', { goalNumber: 2 })).toBe('Goal 2 reworded');
    expect(changeHeading('measure rebased', { measure: 'Calls' })).toBe('New limits for “Calls”');
    expect(changeHeading('clause reworded', { clause: 'Money' })).toBe('The clause “Money” reworded');
  });

  it('stands without a name for every kind', () => {
    for (const kind of CHANGE_KINDS) expect(changeHeading(kind, {})).not.toMatch(/undefined|null|“/);
  });

  it('a wording says, money is', () => {
    expect(changesWording('goal reworded')).toBe(true);
    expect(changesWording('money moved')).toBe(false);
  });
});
