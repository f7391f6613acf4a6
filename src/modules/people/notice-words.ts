import type { NoticeKind } from './vocabulary.ts';

/** What each kind of letter is about, as its reader would say it. */
export const NOTICE_WORDS: Record<NoticeKind, string> = {
  'consent asked': 'My consent is asked',
  'signature asked': 'My signature is asked',
  'promise due': 'A promise of mine falls due',
  'story consent ending': 'Consent to a story of mine is about to end',
  'decision due': 'A decision comes back for a second look',
  'ground gone': 'A story that a decision rests on is gone',
  'look asked': 'My look at a story is asked',
  'story used': 'Something came of what I posted',
  'review invitation': 'A review is planned, moved or called off',
};
