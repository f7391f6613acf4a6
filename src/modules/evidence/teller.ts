import { addDays, dayIn } from '#/lib/days.ts';
import { LONGEST_CONSENT_DAYS } from './consent.ts';
import { CONSENT_SCOPES, type ConsentScope, type Naming } from './vocabulary.ts';

/** Ways of naming a person that need a name. */
const BY_NAME: ReadonlySet<Naming> = new Set(['pseudonym', 'first name', 'full name']);

/** How the teller wants to be named, as it is stored; null where the name that it needs is missing. */
export function namingAs(namedAs: Naming, called: string | null): { namedAs: Naming; called: string | null } | null {
  if (!BY_NAME.has(namedAs)) return { namedAs, called: null };
  return called ? { namedAs, called } : null;
}

/**
 * What is left of a scope when the teller keeps only these uses of it. Without this agreement nothing beyond its own
 * organisation is left. Null where that is not less than before.
 */
export function narrowedScope(from: readonly ConsentScope[], kept: readonly ConsentScope[]): ConsentScope[] | null {
  const left = CONSENT_SCOPES.filter((use) => from.includes(use) && kept.includes(use));
  const scope = left.includes('this agreement') ? left : [];
  return scope.length < from.length ? scope : null;
}

/** What stands against keeping a story until the end of this day, at this moment; null where nothing does. */
export function endFault(endsOn: string, now: string, timeZone: string): 'over' | 'too long' | null {
  const today = dayIn(now, timeZone);
  if (endsOn < today) return 'over';
  return endsOn > addDays(today, LONGEST_CONSENT_DAYS) ? 'too long' : null;
}
