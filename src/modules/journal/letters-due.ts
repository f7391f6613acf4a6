import type { NoticeKind } from '#/modules/people/vocabulary.ts';

/** A letter that has not left after this many tries is given up. */
export const MOST_TRIES = 8;
/** A letter older than this would only surprise. */
const KEPT_DAYS = 7;

const WAITS_IN_MINUTES = [0, 1, 5, 30, 120, 360, 720, 1440];

/** How long a letter rests after it failed this often, in minutes: longer each time, at most a day. */
export function waitAfter(tries: number): number {
  return WAITS_IN_MINUTES[Math.min(tries, WAITS_IN_MINUTES.length - 1)] ?? 0;
}

export interface Waiting {
  queuedAt: string;
  failedAt: string | null;
  tries: number;
}

/** Whether a letter that waits should be tried at this moment, rest, or be given up. Moments are ISO 8601. */
export function whatIsDue({ queuedAt, failedAt, tries }: Waiting, now: string): 'try' | 'rest' | 'drop' {
  const at = Date.parse(now);
  if (tries >= MOST_TRIES || at - Date.parse(queuedAt) > KEPT_DAYS * 86_400_000) return 'drop';
  if (failedAt && at < Date.parse(failedAt) + waitAfter(tries) * 60_000) return 'rest';
  return 'try';
}

/** Where the thing that waits for a person is seen and done, as a path of ours. */
export function placeOf(kind: NoticeKind, agreementId: string, subjectId: string): string {
  const agreement = `/agreements/${agreementId}`;
  switch (kind) {
    case 'consent asked':
    case 'decision due':
    case 'ground gone':
      return `${agreement}/changes/${subjectId}`;
    // The first version is signed as the whole agreement, a variation as its decision.
    case 'signature asked':
      return subjectId === agreementId ? `${agreement}/terms` : `${agreement}/changes/${subjectId}`;
    case 'story consent ending':
    case 'look asked':
      return `${agreement}/evidence/${subjectId}`;
    case 'story used':
      return '/posted';
    case 'review invitation':
      return `${agreement}/reviews/${subjectId}`;
    case 'promise due':
      return `${agreement}#promises`;
  }
}
