import { daysBetween } from '#/lib/days.ts';
import { type ConsentScope, type ConsentStatus, type Naming, VIEWS_AT_WORK } from './vocabulary.ts';

interface Told {
  perspective: string;
  consentStatus: ConsentStatus;
  namedAs: Naming;
  called: string | null;
}

/** Whether a piece was told to its author by somebody else, whose it stays; else it is its author's own view. */
export function isTold({ perspective, consentStatus }: Pick<Told, 'perspective' | 'consentStatus'>): boolean {
  return consentStatus !== 'not required' && !VIEWS_AT_WORK.includes(perspective);
}

/** Whose a piece is that was told: `“Marcy”`, or what stands for a name that is not said. */
export function tellerName({ namedAs, called }: Pick<Told, 'namedAs' | 'called'>): string {
  if (called) return `“${called}”`;
  return namedAs === 'group' ? 'those who told it' : 'the person who told it';
}

/** What a piece may be used for, in words: "For partners and reviews". */
export function purposeInWords(scope: readonly ConsentScope[], status: ConsentStatus, organisation: string): string {
  if (status === 'not asked') return 'Not asked yet';
  if (scope.includes('public learning')) return 'May be shared in public';
  if (scope.includes('other agreements')) return 'For partners, reviews and other agreements';
  if (scope.includes('this agreement')) return 'For partners and reviews';
  return `Only inside ${organisation}`;
}

/** Whether consent ends within a month, so that the person should be asked again. */
export function endsSoon(consentEndsOn: string | null, today: string): boolean {
  return consentEndsOn !== null && daysBetween(today, consentEndsOn) <= 31;
}
