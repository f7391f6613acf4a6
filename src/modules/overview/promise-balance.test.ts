import { describe, expect, it } from 'vitest';
import type { Side } from '#/access/sides.ts';
import { promiseBalance } from './promise-balance.ts';

const made = (commissioning: number, providing: number, partner = 0) =>
  (['commissioning', 'providing', 'partner'] as Side[]).flatMap((side, index) =>
    Array.from({ length: [commissioning, providing, partner][index] ?? 0 }, () => ({ side })),
  );

describe('The balance of promises', () => {
  it('is asked about where one side made at least three, and three times as many as the other', () => {
    expect(promiseBalance(made(5, 1))).toBe(
      'The providing side has made one promise, the commissioning side five. Is that how we want it?',
    );
    expect(promiseBalance(made(0, 3))).toContain(
      'The commissioning side has made no promise, the providing side three',
    );
  });

  it('is not asked about where it is near, or where little was promised; partners do not count', () => {
    expect(promiseBalance(made(2, 0))).toBeNull();
    expect(promiseBalance(made(5, 2))).toBeNull();
    expect(promiseBalance(made(0, 0, 9))).toBeNull();
  });

  it('asks either side alike', () => {
    const swapped = promiseBalance(made(1, 5))?.replace(/commissioning|providing/g, (side) =>
      side === 'providing' ? 'commissioning' : 'providing',
    );
    expect(swapped).toBe(promiseBalance(made(5, 1)));
  });
});
