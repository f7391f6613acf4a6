import { expect, it } from 'vitest';
import { halfYearInWords, halfYearOf, halfYearsBetween } from './half-years.ts';

it('a half-year ends with June or with December', () => {
  expect(['2025-01-01', '2025-06-30', '2025-07-01', '2025-12-31'].map(halfYearOf)).toEqual([
    '2025-1',
    '2025-1',
    '2025-2',
    '2025-2',
  ]);
  expect(halfYearInWords('2025-2')).toBe('second half of 2025');
});

it('half-years follow each other across years', () => {
  expect(halfYearsBetween('2024-2', '2026-1')).toEqual(['2024-2', '2025-1', '2025-2', '2026-1']);
  expect(halfYearsBetween('2026-1', '2025-1')).toEqual([]);
});
