import { describe, expect, it } from 'vitest';
import { filterFrom } from './filter-address.ts';

describe('The address of a part of the stream', () => {
  it('says which part', () => {
    const goal = '019b0000-0000-7000-8000-000000000001';
    expect(filterFrom({ goal, kind: 'survey', 'never-used': 'yes', perspective: ' landlord ' })).toMatchObject({
      goalId: goal,
      kind: 'survey',
      neverUsed: true,
      perspective: 'landlord',
      mine: false,
    });
  });

  it('asks for nothing by what cannot be read in it', () => {
    const odd = filterFrom({ goal: 'x', kind: ['nonsense', 'survey'], perspective: '\u0000', utm: 'y' });
    expect(Object.values(odd).some(Boolean)).toBe(false);
  });
});
