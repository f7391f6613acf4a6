import { addDays, endOfDay } from '#/lib/days.ts';
import type { Consent } from './schema.ts';
import type { ConsentScope, ConsentStatus, Naming, Visibility } from './vocabulary.ts';

/** Consent is asked again at least this often. */
export const LONGEST_CONSENT_DAYS = 5 * 366;

/** What is stored of consent. */
export interface StoredConsent {
  consentStatus: ConsentStatus;
  consentScope: ConsentScope[];
  consentScopeNote: string | null;
  consentHow: string | null;
  consentBy: string | null;
  consentOn: string | null;
  namedAs: Naming;
  called: string | null;
  consentEndsOn: string | null;
  consentEndsAt: string | null;
}

/** Consent as the author tells it, as it is stored: it ends with the last moment of its last day in that time zone. */
export function storedConsent(consent: Consent, by: string, today: string, timeZone: string): StoredConsent {
  const endsOn = 'endsOn' in consent ? (consent.endsOn ?? null) : null;
  const given = consent.status === 'given';
  return {
    consentStatus: consent.status,
    consentScope: 'scope' in consent ? consent.scope : [],
    consentScopeNote: 'scopeNote' in consent ? consent.scopeNote : null,
    consentHow: 'how' in consent ? consent.how : null,
    consentBy: given ? (consent.by ?? by) : null,
    consentOn: given ? (consent.on ?? today) : null,
    namedAs: consent.namedAs,
    called: 'called' in consent ? consent.called : null,
    consentEndsOn: endsOn,
    consentEndsAt: endsOn ? endOfDay(endsOn, timeZone) : null,
  };
}

/** What stands against keeping a piece under this consent for these readers, by field; empty where nothing does. */
export function consentFaults(consent: Consent, visibility: Visibility, today: string): Record<string, string> {
  const faults: Record<string, string> = {};
  if (consent.status === 'not asked') {
    if (visibility !== 'private') faults.visibility = 'Until the person has been asked, only you see it.';
    return faults;
  }
  if (consent.status === 'given') {
    if (consent.on && consent.on > today) faults['consent.on'] = 'Consent cannot have been given on a day to come.';
    if (!consent.endsOn) faults['consent.endsOn'] = 'Say until when we may keep it.';
  }
  if (consent.endsOn) {
    if (consent.endsOn < today) faults['consent.endsOn'] = 'This day is over. Choose a later one.';
    else if (consent.endsOn > addDays(today, LONGEST_CONSENT_DAYS))
      faults['consent.endsOn'] = 'Five years at most. Ask the person again then.';
  }
  if (!coversReaders(consent.scope, visibility))
    faults['consent.scope'] = 'This does not cover the partners in this agreement. Keep it closer, or ask again.';
  return faults;
}

/** Whether what the person said covers these readers. Who is told inside one organisation is told to it anyway. */
export function coversReaders(scope: readonly ConsentScope[], visibility: Visibility): boolean {
  if (visibility === 'wider') return scope.includes('public learning') || scope.includes('other agreements');
  if (visibility === 'agreement') return scope.includes('this agreement');
  return true;
}
