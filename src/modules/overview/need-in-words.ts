import { addMonths, daysBetween } from '#/lib/days.ts';
import { monthInWords } from '#/modules/measures/months.ts';
import { type Ask, waitedFor } from './ask.ts';
import { excerpt } from './excerpt.ts';
import { listed } from './listed.ts';
import type { Need } from './need.ts';

export interface NeedWords {
  /** What to do, as a link. */
  ask: string;
  /** Why, and by when. */
  why: string;
  href: string;
}

interface Told {
  /** The day in the agreement's zone. */
  today: string;
  /** Writes a day out. */
  dayWords: (day: string) => string;
  /** Whether to say for whom it waits; not where only they read it. */
  named: boolean;
}

const LONGEST_ABOUT = 140;
const MOST_NAMES = 4;

/** A thing to do as people read it: what, why and by when, for whom. */
export function askInWords(ask: Ask, told: Told): NeedWords {
  const [need] = ask;
  const base = `/agreements/${need.agreementId}`;
  const about = excerpt(need.about ?? '', LONGEST_ABOUT);
  const { what, why, at } = ask.length > 1 && need.kind === 'reading due' ? readings(ask) : one(need, about, told);
  const names = told.named ? waitedFor(ask) : [];
  const due = need.kind === 'story consent ending' ? '' : whenAll(ask, told);
  const who = names.length > 0 ? `${listed(names, MOST_NAMES)}.` : '';
  return { ask: what, why: [why, due, who].filter(Boolean).join(' '), href: `${base}${at}` };
}

type Words = { what: string; why: string; at: string };

function one(need: Need, about: string, { dayWords }: Told): Words {
  switch (need.kind) {
    case 'signature asked':
      return need.subjectId === need.agreementId
        ? { what: 'Sign the agreement', why: 'Its text has been put to everybody who signs.', at: '/terms' }
        : {
            what: `Sign the change: ${about}`,
            why: 'All have consented; it holds once everybody has signed.',
            at: `/changes/${need.subjectId}`,
          };
    case 'consent asked':
      return {
        what: `Say where you stand: ${about}`,
        why: 'Nothing changes until every party that signs has consented.',
        at: `/changes/${need.subjectId}`,
      };
    case 'objection raised':
      return {
        what: `Work in the objection to: ${about}`,
        why: 'It stays open until it is worked in or withdrawn.',
        at: `/changes/${need.subjectId}`,
      };
    case 'meeting today':
      return need.occasion === 'in meeting'
        ? {
            what: `Come in: ${about} has begun`,
            why: 'Everybody is expected, on their own screen or in the room.',
            at: `/reviews/${need.subjectId}/meeting`,
          }
        : {
            what: `Come to ${about} today`,
            why: 'Its room opens once somebody begins it. What to read before stands there.',
            at: `/reviews/${need.subjectId}`,
          };
    case 'record to accept':
      return {
        what: `Read and accept the record of ${about}`,
        why: 'It has been put to both sides.',
        at: `/reviews/${need.subjectId}`,
      };
    case 'look asked':
      return {
        what: 'Look at a story before it is shared',
        why: `${about || 'Its author'} asks: could somebody be recognised who should not be?`,
        at: `/evidence/${need.subjectId}`,
      };
    case 'ground gone':
      return {
        what: `Look again: ${about}`,
        why: 'A story that it rests on is no longer here. Does it still stand?',
        at: `/changes/${need.subjectId}#look-again`,
      };
    case 'decision due':
      return { what: `Look again: ${about}`, why: 'We said we would.', at: `/changes/${need.subjectId}` };
    case 'promise due':
      return { what: `Say what became of it: ${about}`, why: 'A promise.', at: '/reviews#promises' };
    case 'story consent ending':
      return {
        what: about ? `Ask if we may keep “${about}”` : 'Ask if we may keep a story',
        why: `Its consent ends on ${need.dueOn ? dayWords(need.dueOn) : 'a day soon'}.`,
        at: `/evidence/${need.subjectId}`,
      };
    case 'reading due':
      return {
        what: `Post the reading for ${countedMonth(need)}`,
        why: `${about}.`,
        at: `/measures/${need.subjectId}`,
      };
  }
}

/** The readings of one month, which are posted one after the other. */
function readings(ask: Ask): Words {
  const names = ask.map((need) => need.about).filter((name) => name !== null);
  return {
    what: `Post the readings for ${countedMonth(ask[0])}`,
    why: `${listed(names, MOST_NAMES)}.`,
    at: '/measures',
  };
}

/** When it is due; where its parts are due on different days, the first and the last of them. */
function whenAll(ask: Ask, told: Told): string {
  const days = [...new Set(ask.flatMap(({ dueOn }) => dueOn ?? []))].sort();
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last || first === last) return when(ask[0], told);
  const was = (day: string) => (day < told.today ? 'was' : 'is');
  return `The first ${was(first)} due on ${told.dayWords(first)}, the last ${was(last)} due on ${told.dayWords(last)}.`;
}

function when({ dueOn }: Need, { today, dayWords }: Told): string {
  if (!dueOn) return '';
  const days = daysBetween(today, dueOn);
  if (days < 0) return `It was due on ${dayWords(dueOn)}.`;
  if (days === 0) return 'It is due today.';
  if (days === 1) return 'It is due tomorrow.';
  return `It is due on ${dayWords(dueOn)}, in ${days} days.`;
}

/** A reading is due in the month after the one it counts. */
function countedMonth({ dueOn }: Need): string {
  return monthInWords(addMonths((dueOn ?? '').slice(0, 7), -1));
}
