import { describe, expect, it } from 'vitest';
import { perspectivesIn } from './perspective-list.ts';

describe('Perspectives as they are typed', () => {
  it('are parted by commas or lines, each once', () => {
    expect(perspectivesIn(' resident, landlord\nresident;; councillor ')).toEqual([
      'resident',
      'landlord',
      'councillor',
    ]);
    expect(perspectivesIn('  ')).toEqual([]);
  });
});
