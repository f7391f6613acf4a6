import { NOTICE_KINDS, type NoticeKind } from '#/modules/people/vocabulary.ts';
import type { Need } from './need.ts';

export interface Notice {
  kind: NoticeKind;
  /** Tells one time from another: the day it is due, or that it is asked at all. */
  occasion: string;
}

/** The letter that a need is worth, if any: what somebody else waits for, and what has a day. */
export function noticeOf(need: Need): Notice | null {
  const kind = NOTICE_KINDS.find((known) => known === need.kind);
  if (!kind) return null;
  return { kind, occasion: need.dueOn ?? need.occasion ?? 'asked' };
}
