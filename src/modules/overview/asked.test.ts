import { describe, expect, it } from 'vitest';
import { type AskedQuestion, lyingInWords } from './asked.ts';

const NOW = '2026-05-15T10:00:00.000Z';
const question: AskedQuestion = {
  id: 'q',
  text: 'Who is never reached?',
  why: null,
  posedAt: '2025-01-10T10:00:00.000Z',
  posedBy: 'Nadia',
  askedFor: 'The council',
  answeredAt: null,
  retiredAt: null,
  agreement: { id: 'a', title: 'Keeping Home', isActive: true },
  timeZone: 'Europe/London',
  answers: [],
  pieces: [],
  uses: [],
};
const answer = (at: string) => ({ text: 'Those without a tenancy.', by: 'Rosa', at });
const piece = (at: string) => ({ evidenceId: 'e', title: 'The drawer', at, pointedBy: null, mayTakeAway: false });
const use = { what: 'said' as const, id: 'u', text: 'We changed the letter.', by: 'Sam', organisation: null };

describe('A question that lies', () => {
  it('is said to lie where nobody answered, as the list of questions says it', () => {
    expect(lyingInWords(question, NOW)).toBe('Nobody has tried an answer in 16 months');
    expect(lyingInWords({ ...question, agreement: { ...question.agreement, isActive: false } }, NOW)).toBeNull();
  });

  it('is said to lie where the answer came six months ago and nobody used it, whether told or pointed to', () => {
    const words = 'Answered 7 months ago, and nobody has used the answer';
    expect(lyingInWords({ ...question, answers: [answer('2025-10-15T10:00:00.000Z')] }, NOW)).toBe(words);
    expect(lyingInWords({ ...question, pieces: [piece('2025-10-15T10:00:00.000Z')] }, NOW)).toBe(words);
    const both = [answer('2026-05-01T10:00:00.000Z'), answer('2025-10-15T10:00:00.000Z')];
    expect(lyingInWords({ ...question, answers: both }, NOW)).toBe(words);
  });

  it('does not lie once somebody used the answer, while it is fresh, or when nobody asks any more', () => {
    const old = { ...question, answers: [answer('2025-02-15T10:00:00.000Z')] };
    expect(lyingInWords({ ...old, uses: [{ ...use, reviewId: null, at: NOW }] }, NOW)).toBeNull();
    expect(lyingInWords({ ...question, answers: [answer('2026-01-15T10:00:00.000Z')] }, NOW)).toBeNull();
    expect(lyingInWords({ ...old, retiredAt: NOW }, NOW)).toBeNull();
  });
});
