import { EVIDENCE_KINDS, type EvidenceKind } from '#/modules/evidence/vocabulary.ts';
import { FOUND_KINDS, type FoundKind, LONGEST_WORDS } from './vocabulary.ts';

/** What somebody looks for, as a form says it. */
export interface Asked {
  words: string;
  kind: FoundKind | null;
  evidenceKind: EvidenceKind | null;
  perspective: string | null;
  from: string | null;
  until: string | null;
  cursor: { isInTitle: boolean; at: string; id: string } | null;
}

export const NOTHING_ASKED: Asked = {
  words: '',
  kind: null,
  evidenceKind: null,
  perspective: null,
  from: null,
  until: null,
  cursor: null,
};

/** A day that there is: 30 February is none. */
function isDay(text: string): boolean {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

/** What a form asks for. What cannot be read in it asks for nothing. */
export function askedIn(field: (name: string) => string): Asked {
  const one = (name: string) => field(name).replaceAll('\u0000', '').trim();
  const of = <T extends string>(list: readonly T[], name: string) => list.find((each) => each === one(name)) ?? null;
  const day = (name: string) => (isDay(one(name)) ? one(name) : null);
  return {
    words: one('words').slice(0, LONGEST_WORDS).trim(),
    kind: of(FOUND_KINDS, 'kind'),
    evidenceKind: of(EVIDENCE_KINDS, 'evidence-kind'),
    perspective: one('perspective').slice(0, 80).trim() || null,
    from: day('from'),
    until: day('until'),
    cursor: null,
  };
}

/** Whether it asks for a part of what holds the words. */
export function choosesPart({ kind, evidenceKind, perspective, from, until }: Asked): boolean {
  return [kind, evidenceKind, perspective, from, until].some((choice) => choice !== null);
}
