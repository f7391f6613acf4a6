import { daysBetween } from '#/lib/days.ts';
import { monthInWords } from '#/modules/measures/months.ts';
import type { Need } from './need.ts';

export interface NeedWords {
  /** What to do, as a link. */
  ask: string;
  /** Why, and by when. */
  why: string;
  href: string;
}

function when(need: Need, today: string, dayWords: (day: string) => string): string {
  if (!need.dueOn) return '';
  const days = daysBetween(today, need.dueOn);
  if (days < 0) return `It was due on ${dayWords(need.dueOn)}.`;
  if (days === 0) return 'It is due today.';
  if (days === 1) return 'It is due tomorrow.';
  return `It is due on ${dayWords(need.dueOn)}, in ${days} days.`;
}

/** A need as a person reads it. `dayWords` writes a day out; `today` is the day in the agreement's zone. */
export function needInWords(need: Need, today: string, dayWords: (day: string) => string): NeedWords {
  const base = `/agreements/${need.agreementId}`;
  const due = when(need, today, dayWords);
  const who = need.person ?? need.party;
  const named = who ? ` ${who}.` : '';
  switch (need.kind) {
    case 'signature asked':
      return need.subjectId === need.agreementId
        ? {
            ask: 'Sign the agreement',
            why: `The text has been put to everybody who signs.${named}`,
            href: `${base}/terms`,
          }
        : {
            ask: `Sign the change: ${need.about}`,
            why: `All have consented; signatures are missing.${named}`,
            href: `${base}/changes/${need.subjectId}`,
          };
    case 'consent asked':
      return {
        ask: `Say where you stand: ${need.about}`,
        why: `Nothing changes until every party that signs has consented.${named}`,
        href: `${base}/changes/${need.subjectId}`,
      };
    case 'objection raised':
      return {
        ask: `Work in the objection to: ${need.about}`,
        why: `It stays open until it is worked in or withdrawn.${named}`,
        href: `${base}/changes/${need.subjectId}`,
      };
    case 'record to accept':
      return {
        ask: `Read and accept the record of ${need.about}`,
        why: 'It has been put to both sides.',
        href: `${base}/reviews/${need.subjectId}`,
      };
    case 'decision due':
      return {
        ask: `Look again: ${need.about}`,
        why: `We said we would. ${due}`,
        href: `${base}/changes/${need.subjectId}`,
      };
    case 'promise due':
      return {
        ask: `Say what became of it: ${need.about}`,
        why: `A promise.${named} ${due}`,
        href: `${base}#promises`,
      };
    case 'story consent ending':
      return {
        ask: need.about ? `Ask if we may keep “${need.about}”` : 'Ask if we may keep a story',
        why: `Its consent ends on ${need.dueOn ? dayWords(need.dueOn) : 'a day soon'}.${named}`,
        href: `${base}/evidence/${need.subjectId}`,
      };
    case 'reading due':
      return {
        ask: `Post the reading: ${need.about}`,
        why: `${need.dueOn ? `For ${monthInWords(monthBefore(need.dueOn))}. ` : ''}${due}${named}`,
        href: `${base}/measures/${need.subjectId}`,
      };
  }
}

function monthBefore(day: string): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`;
}
