import { describe, expect, it } from 'vitest';
import { moneyInput, moneySum, moneyTyped } from './money-typed.ts';

describe('A money line as it is typed', () => {
  const line = { name: 'Conversations', heldBy: 'o1', shares: [{ organisationId: 'o2', perYear: 100_000_50 }] };

  it('comes back as it was', () => {
    expect(moneyInput(moneyTyped(line))).toEqual({ line, wrong: [] });
  });

  it('names the payer whose amount is none, and counts what can be counted', () => {
    const typed = { name: 'A', heldBy: 'o1', paidBy: { o1: '£1,000', o2: 'about 5', o3: '' } };
    expect(moneyInput(typed)).toMatchObject({
      line: { shares: [{ organisationId: 'o1', perYear: 100_000 }] },
      wrong: ['o2'],
    });
    expect(moneySum(typed)).toBe(100_000);
  });
});
