import { expect, test } from 'vitest';
import { amount, countInWords, digitsOf, exactly, figure, quantity, shownLimits } from './figures.ts';
import { analyse, type Segment } from './xmr.ts';

function segment(...values: number[]): Segment {
  const points = values.map((value, index) => ({ month: `2024-${String(index + 1).padStart(2, '0')}`, value }));
  return analyse(points, { direction: 'increase' }).segments[0] as Segment;
}

test('a mean is said about as finely as the months differ', () => {
  const said = (...values: number[]) => figure(segment(...values).mean, digitsOf(segment(...values)));
  expect(said(31, 34, 32)).toBe('32');
  expect(said(0.31, 0.34, 0.32)).toBe('0.32');
  expect(said(1_981_846, 2_081_846, 1_881_846)).toBe('1,980,000');
  expect(said(1195, 1843, 1397)).toBe('1,480');
  expect(said(2.5, 2.5, 2.5)).toBe('2.5');
});

test('a nought is never negative', () => expect(figure(-0.2, 0)).toBe('0'));

test('a reading is said as it was given', () =>
  expect([exactly(0.1 + 0.2), exactly(1234.5)]).toEqual(['0.3', '1,234.5']));

test('counts are words up to twelve', () => {
  expect([0, 1, 7, 12, 13].map(countInWords)).toEqual(['no', 'one', 'seven', 'twelve', '13']);
});

test('a quantity is said in the unit people wrote, never with a sign for per cent', () => {
  expect(quantity('156', 'households per month')).toBe('156 a month');
  expect(quantity('72', '% of households')).toBe('72 in 100');
  expect(quantity('27', 'days')).toBe('27 days');
  expect(amount('1', 'days')).toBe('1');
  expect(amount('156', 'households per month')).toBe('156');
});

test('limits are shown within what a value can be, and judged by what they are', () => {
  const counts = segment(3, 5, 4, 6, 2);
  expect(counts.limits?.lower).toBeLessThan(0);
  expect(shownLimits(counts, { unit: 'calls per month', kind: 'count' })?.lower).toBe(0);
  expect(shownLimits(counts, { unit: 'pounds', kind: 'amount' })?.lower).toBe(counts.limits?.lower);
  const shares = segment(95, 85, 98, 88);
  expect(shownLimits(shares, { unit: '% of households', kind: 'proportion' })?.upper).toBe(100);
  expect(shownLimits(segment(3), { unit: 'days', kind: 'median' })).toBeNull();
});
