import { expect, test } from 'vitest';
import { dateWords } from './date-words.ts';

test('a day and a month are what they say, wherever the reader is', () => {
  expect(dateWords('2026-03-01', undefined, 'Pacific/Honolulu')).toBe('1 March 2026');
  expect(dateWords('2026-03', undefined, 'Pacific/Honolulu')).toBe('March 2026');
  expect(dateWords('2026-05-21', 'day-month')).toBe('21 May');
});

test('a moment is told in the time zone it is asked for', () => {
  expect(dateWords('2026-05-15T23:30:00Z', 'moment', 'Europe/London')).toBe('16 May 2026, 00:30');
  expect(dateWords('2026-05-15T10:42:00Z', 'time', 'Europe/London')).toBe('11:42');
  expect(dateWords('2026-05-15T23:30:00Z')).toBe('15 May 2026');
});

test('what is no date is refused', () => {
  expect(() => dateWords('yesterday')).toThrow(RangeError);
});
