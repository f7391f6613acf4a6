import { expect, test } from 'vitest';
import { monthsBetween } from './months-between.ts';

test('months are offered newest first, across a year, both ends in', () => {
  expect(monthsBetween('2025-11', '2026-02')).toEqual(['2026-02', '2026-01', '2025-12', '2025-11']);
});

test('there is no month where the last comes before the first', () => {
  expect(monthsBetween('2026-02', '2026-01')).toEqual([]);
});
