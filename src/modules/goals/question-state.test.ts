import { describe, expect, it } from 'vitest';
import { questionState, quietInWords, wholeMonths } from './question-state.ts';

const posed = { posedAt: '2024-03-18T09:30:00.000Z', answeredAt: null, retiredAt: null };
const now = '2026-05-15T10:00:00.000Z';

describe('A learning question', () => {
  it('is open until it is settled, and retired whatever was answered', () => {
    const at = '2026-01-01T00:00:00.000Z';
    expect(questionState(posed)).toBe('open');
    expect(questionState({ ...posed, answeredAt: at })).toBe('answered');
    expect(questionState({ ...posed, answeredAt: at, retiredAt: at })).toBe('retired');
  });

  it('that nobody answers for half a year is said to wait, from the day it was posed', () => {
    expect(quietInWords({ ...posed, answers: [] }, now)).toBe('Nobody has tried an answer in 25 months');
    expect(quietInWords({ ...posed, answers: [] }, '2024-09-17T09:00:00.000Z')).toBeNull();
    expect(quietInWords({ ...posed, answers: [] }, '2024-09-18T09:00:00.000Z')).toMatch('in 6 months');
    expect(quietInWords({ ...posed, answers: [] }, '2026-03-20T09:00:00.000Z')).toMatch('in 2 years');
  });

  it('waits from its newest answer on, and no longer once it is settled or retired', () => {
    const answers = [{ at: '2025-04-15T10:00:00.000Z' }, { at: '2024-10-08T10:00:00.000Z' }];
    expect(quietInWords({ ...posed, answers }, now)).toBe('No new answer for 13 months');
    expect(quietInWords({ ...posed, answers, answeredAt: now }, now)).toBeNull();
    expect(quietInWords({ ...posed, answers, retiredAt: now }, now)).toBeNull();
  });

  it('counts months in full', () => {
    expect(wholeMonths('2024-01-31T00:00:00Z', '2024-02-29T00:00:00Z')).toBe(0);
    expect(wholeMonths('2024-01-31T00:00:00Z', '2024-03-31T00:00:00Z')).toBe(2);
    expect(wholeMonths(now, now)).toBe(0);
  });
});
