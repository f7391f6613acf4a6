import { questionState, quietInWords, wholeMonths } from '#/modules/goals/question-state.ts';

/** A question that was asked, why, what came in answer, and who used that for what. */
export interface AskedQuestion {
  id: string;
  text: string;
  why: string | null;
  posedAt: string;
  posedBy: string | null;
  /** The organisation for which it was asked. */
  askedFor: string | null;
  answeredAt: string | null;
  retiredAt: string | null;
  agreement: { id: string; title: string; isActive: boolean };
  timeZone: string;
  answers: { text: string; by: string | null; at: string }[];
  /** What was told about it, or pointed to as its answer; of it only what one may read. */
  pieces: { evidenceId: string; title: string; at: string; pointedBy: string | null; mayTakeAway: boolean }[];
  uses: UseOfAnswer[];
}

/** What became of an answer: learnt from what was told, decided because of it, or said by whoever used it. */
export interface UseOfAnswer {
  what: 'insight' | 'decision' | 'change' | 'said';
  id: string;
  text: string;
  /** Who wrote the insight, made the proposal, or says so; and for which organisation. */
  by: string | null;
  organisation: string | null;
  reviewId: string | null;
  at: string;
}

/** Two joint reviews of the usual rhythm may pass. */
const LONG_UNUSED_MONTHS = 6;

/**
 * What is said plainly to both sides of a question that lies: nobody tried an answer, or answers came and nobody has used
 * them for six months. Null where nothing is to be said. Moments are ISO 8601.
 */
export function lyingInWords(asked: AskedQuestion, now: string): string | null {
  if (questionState(asked) === 'retired' || asked.uses.length > 0) return null;
  const came = [...asked.answers, ...asked.pieces].map(({ at }) => at).sort();
  const [first] = came;
  if (!first) return asked.agreement.isActive ? quietInWords(asked, now) : null;
  const months = wholeMonths(first, now);
  return months >= LONG_UNUSED_MONTHS ? `Answered ${months} months ago, and nobody has used the answer` : null;
}
