import {
  AUTHORS_VISIBILITIES,
  CONSENT_SCOPES,
  type ConsentScope,
  EVIDENCE_KINDS,
  NAMINGS,
} from '#/modules/evidence/vocabulary.ts';
import { choiceIn, choicesIn, dayIn, yesIn } from './cells.ts';
import type { ConsentForAll, Field, ReadersForAll } from './vocabulary.ts';

/** What holds for every row whose cells do not say it. */
export interface ForAll {
  perspective: string | null;
  consent: ConsentForAll;
  readers: ReadersForAll;
  how: string | null;
  endsOn: string | null;
}

export type Cells = Partial<Record<Field, string>>;
export type Faults = Partial<Record<Field, string>>;

const CONSENT_WORDS: Record<string, ConsentForAll> = {
  given: 'given',
  yes: 'given',
  y: 'given',
  agreed: 'given',
  obtained: 'given',
  'not required': 'not required',
  'not needed': 'not required',
  'n/a': 'not required',
  '': 'not asked',
  'not asked': 'not asked',
  'not asked yet': 'not asked',
  'not yet': 'not asked',
  unknown: 'not asked',
};
const REFUSED = /^(no|n|refused|declined|withdrawn|taken back)$/;

/** A row's cells as a post, in the shape of one and not yet held against its rules; or what cannot be read, by field. */
export function postFromCells(cells: Cells, forAll: ForAll) {
  const faults: Faults = {};
  const read = <T>(field: Field, how: (cell: string) => T | undefined, says: string): T | undefined => {
    const value = how(cells[field] ?? '');
    if (value === undefined) faults[field] = says;
    return value;
  };
  const day = (field: Field) => read(field, dayIn, 'This is no day. Write it as 2026-05-31 or 31/05/2026.') ?? null;
  const yes = (field: Field) => read(field, yesIn, 'Write yes or no here.') ?? false;
  const told = consentTold(cells, forAll, faults);
  const scope = read('consentScope', (cell) => choicesIn(cell, CONSENT_SCOPES), oneOf(CONSENT_SCOPES)) ?? [];
  const asked = read(
    'visibility',
    (cell) => choiceIn(cell, [...AUTHORS_VISIBILITIES, 'wider']),
    oneOf(AUTHORS_VISIBILITIES),
  );
  const covered = scopeOf(scope, told, forAll);
  // Further than the agreement a piece goes when somebody else releases it.
  const visibility = asked === 'wider' ? 'agreement' : (asked ?? readersOf(told, covered, forAll));
  const words = (field: Field) => cells[field]?.trim() || null;
  const naming = read('namedAs', (cell) => choiceIn(cell, NAMINGS), oneOf(NAMINGS));
  const called = words('called');
  const how = words('consentHow') ?? forAll.how;
  const named = naming ?? (called ? ('pseudonym' as const) : undefined);
  const scopeNote = words('consentScopeNote');
  const endsOn = day('consentEndsOn') ?? forAll.endsOn;
  const on = day('consentOn');
  const consents = {
    given: { status: 'given', scope: covered, scopeNote, how, on, endsOn, namedAs: named, called },
    'not required': { status: 'not required', scope: covered, scopeNote, how, namedAs: named },
    'not asked': { status: 'not asked', namedAs: named, called },
  } as const;
  const post = {
    text: cells.text ?? '',
    title: words('title'),
    perspective: words('perspective') ?? forAll.perspective ?? '',
    visibility,
    consent: consents[told],
    kind: read('kind', (cell) => choiceIn(cell, EVIDENCE_KINDS), oneOf(EVIDENCE_KINDS)) ?? undefined,
    happenedOn: day('happenedOn'),
    whatChanged: words('whatChanged'),
    significance: words('significance'),
    accordingTo: words('accordingTo'),
    context: words('context'),
    contribution: words('contribution'),
    challengesAssumption: words('challengesAssumption'),
    surprising: yes('surprising'),
    harm: yes('harm'),
    language: cells.language?.trim() || undefined,
    identifiability: told === 'not required' ? ('no personal data' as const) : ('pseudonymised' as const),
  };
  return { post, faults };
}

const oneOf = (choices: readonly string[]) => `We do not know this word here. Write one of: ${choices.join('; ')}.`;

/** What the person said. Where there is a column for it, nothing in it means that nobody asked. */
function consentTold(cells: Cells, forAll: ForAll, faults: Faults): ConsentForAll {
  if (cells.consent === undefined) return forAll.consent;
  const said = cells.consent.trim().toLowerCase();
  const told = CONSENT_WORDS[said];
  if (!told)
    faults.consent = REFUSED.test(said)
      ? 'The person did not agree, so this cannot be kept. Leave the row out.'
      : 'Write given, not required or not asked.';
  return told ?? 'not asked';
}

function scopeOf(scope: ConsentScope[], told: ConsentForAll, { readers }: ForAll): ConsentScope[] {
  if (scope.length > 0) return scope;
  return told === 'not required' || readers === 'agreement' ? ['this agreement', 'joint reviews'] : [];
}

function readersOf(told: ConsentForAll, scope: ConsentScope[], { readers }: ForAll) {
  if (told === 'not asked') return 'private';
  return readers === 'agreement' && scope.includes('this agreement') ? 'agreement' : 'organisation';
}

/** The columns of a post's faults, by the names that its rules give to fields. */
export const FIELD_OF: Record<string, Field> = {
  'consent.scope': 'consentScope',
  'consent.scopeNote': 'consentScopeNote',
  'consent.how': 'consentHow',
  'consent.on': 'consentOn',
  'consent.endsOn': 'consentEndsOn',
  'consent.namedAs': 'namedAs',
  'consent.called': 'called',
};
