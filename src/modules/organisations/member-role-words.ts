import type { MemberRole } from './vocabulary.ts';

export const MEMBER_ROLE_WORDS: Record<MemberRole, { word: string; help: string }> = {
  member: { word: 'Member', help: 'Takes part in the organisation’s agreements when invited there.' },
  lead: { word: 'Lead', help: 'Also invites people, and changes who is in the organisation.' },
};
