export type QuestionState = 'open' | 'answered' | 'retired';

interface Asked {
  posedAt: string;
  answeredAt: string | null;
  retiredAt: string | null;
}

/** Open until somebody settles it with an answer; retired once nobody needs to know any more. */
export function questionState({ answeredAt, retiredAt }: Omit<Asked, 'posedAt'>): QuestionState {
  if (retiredAt) return 'retired';
  return answeredAt ? 'answered' : 'open';
}

/** Two joint reviews of the usual rhythm may pass in silence; then it is said. */
const LONG_QUIET_MONTHS = 6;

/**
 * Says that an open question has had no answer for long, `Nobody has tried an answer in 25 months`; null where it is
 * settled or was spoken of of late. Moments are ISO 8601.
 */
export function quietInWords(question: Asked & { answers: readonly { at: string }[] }, now: string): string | null {
  if (questionState(question) !== 'open') return null;
  const last = question.answers.reduce<string | null>((newest, { at }) => (newest && newest > at ? newest : at), null);
  const months = wholeMonths(last ?? question.posedAt, now);
  if (months < LONG_QUIET_MONTHS) return null;
  return last ? `No new answer for ${lengthInWords(months)}` : `Nobody has tried an answer in ${lengthInWords(months)}`;
}

/** Months that have passed in full; a month is over on the same day of the next, in UTC. */
export function wholeMonths(from: string, to: string): number {
  const [start, end] = [new Date(from), new Date(to)];
  const months = 12 * (end.getUTCFullYear() - start.getUTCFullYear()) + end.getUTCMonth() - start.getUTCMonth();
  return end.getUTCDate() < start.getUTCDate() ? months - 1 : months;
}

function lengthInWords(months: number): string {
  return months >= 24 && months % 12 === 0 ? `${months / 12} years` : `${months} months`;
}
