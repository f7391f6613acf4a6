/** What Accord may write to a person about by e-mail; each can be switched off. */
export const NOTICE_KINDS = [
  'consent asked',
  'signature asked',
  'promise due',
  'story consent ending',
  'decision due',
  'ground gone',
  'look asked',
  'story used',
  'review invitation',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];
