import { CY } from './teller-words-cy.ts';
import { EN } from './teller-words-en.ts';
import type { ConsentScope, Naming, TellerLanguage, Visibility } from './vocabulary.ts';

/** Whose hands a story is in. */
interface Keeper {
  author: string;
  organisation: string;
}

/** All that the page behind a teller's link says by itself. The story stays in its own language. */
export interface TellerWords {
  title: string;
  skip: string;
  lead: (told: Keeper & { day: string }) => string;
  keepIt: string;
  written: string;
  yours: string;
  facts: {
    whatChanged: string;
    accordingTo: string;
    context: string;
    contribution: string;
    challengesAssumption: string;
    saidYes: string;
    askedBy: string;
    used: string;
    usedBecause: string;
    uses: string;
    until: string;
    named: string;
  };
  noEnd: string;
  files: { title: string; unsaid: string; sound: string; said: string; unwritten: string; document: string };
  additions: string;
  addedBy: (who: string | null, day: string) => string;
  readers: string;
  /** `people`: the organisations that take part, as a list in the page's language. */
  readBy: Record<Visibility, (keeper: Keeper & { people: string }) => string>;
  uses: Record<ConsentScope, string>;
  insideOnly: (organisation: string) => string;
  naming: Record<Naming, string>;
  decide: string;
  add: { summary: string; label: string; help: string; press: string };
  name: { summary: string; label: string; called: string; help: (author: string) => string; press: string };
  narrow: { summary: string; label: string; help: (organisation: string) => string; press: string };
  end: { summary: string; label: string; help: string; press: string };
  back: { summary: string; explain: (organisation: string) => string; press: string };
  saving: string;
  saved: string;
  gone: { takenBack: (day: string) => string; ended: (day: string) => string; words: string; sealed: string };
  faults: { NETWORK: string; LIMIT: string; CONFLICT: string; NOT_FOUND: string; other: string };
  fields: Record<'text' | 'called' | 'endsOn' | 'scope', string>;
}

export const TELLER_WORDS: Record<TellerLanguage, TellerWords> = { en: EN, cy: CY };

const formats = { en: 'en-GB', cy: 'cy' } as const;

/** A day, or the day of a moment there, with its month written out in this language. */
export function tellerDay(language: TellerLanguage, iso: string, timeZone: string): string {
  const isDay = iso.length === 10;
  const zone = isDay ? 'UTC' : timeZone;
  const form = { day: 'numeric', month: 'long', year: 'numeric', timeZone: zone } as const;
  return new Intl.DateTimeFormat(formats[language], form).format(new Date(isDay ? `${iso}T00:00:00Z` : iso));
}
