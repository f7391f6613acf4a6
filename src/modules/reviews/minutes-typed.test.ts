import { describe, expect, it } from 'vitest';
import { minutesTyped } from './minutes-typed.ts';

describe('Minutes as they were typed', () => {
  it('are a number, none where nothing was typed, and refused where they are no number', () => {
    expect([minutesTyped('90'), minutesTyped(' 150 '), minutesTyped(null), minutesTyped('  ')]).toEqual([
      90,
      150,
      null,
      null,
    ]);
    expect([minutesTyped('two hours'), minutesTyped('1.5'), minutesTyped('-3')]).toEqual([0, 0, 0]);
  });
});
