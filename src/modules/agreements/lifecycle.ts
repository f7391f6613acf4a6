import type { Side } from '#/access/sides.ts';
import type { SignatureKind } from './vocabulary.ts';

/** A party as it bears on moving an agreement on. */
export interface StandingParty {
  id: string;
  side: Side;
  name: string;
  signs: boolean;
  /** How many of its people may sign. */
  signatories: number;
}

/** A name under a text, or its refusal. */
export interface Mark {
  partyId: string;
  kind: SignatureKind;
  hash: string;
  at: string;
}

/** A text that is out for signature, since a moment. */
export interface Text {
  hash: string;
  since: string;
}

/** What has to be there before a draft can be put to the parties, in sentences; empty where nothing is missing. */
export function missingToPropose(parties: StandingParty[]): string[] {
  const signing = parties.filter((party) => party.signs);
  const missing: string[] = [];
  if (!signing.some((party) => party.side === 'commissioning'))
    missing.push('A party on the commissioning side has to sign.');
  if (!signing.some((party) => party.side === 'providing')) missing.push('A party on the providing side has to sign.');
  for (const party of signing) {
    if (party.signatories === 0) missing.push(`Nobody of ${party.name} can sign yet. Invite a signatory.`);
  }
  return missing;
}

/**
 * Each party's word on a text: its latest. What was said to an earlier proposal does not count, even where the text
 * came back the same.
 */
export function wordsOn(text: Text, marks: Mark[]): Map<string, Mark> {
  const words = new Map<string, Mark>();
  for (const mark of [...marks].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))) {
    if (mark.hash === text.hash && mark.at >= text.since) words.set(mark.partyId, mark);
  }
  return words;
}

/** The signing parties whose name is not under this text yet, in the order given. */
export function waitedFor<P extends { id: string; signs: boolean }>(text: Text, parties: P[], marks: Mark[]): P[] {
  const words = wordsOn(text, marks);
  return parties.filter((party) => party.signs && words.get(party.id)?.kind !== 'signature');
}

/** What a party's name under a text does: nothing new, one more, or the last one that was waited for. */
export function signing(
  text: Text,
  parties: StandingParty[],
  marks: Mark[],
  partyId: string,
): 'done' | 'more' | 'last' {
  const waiting = waitedFor(text, parties, marks);
  if (!waiting.some((party) => party.id === partyId)) return 'done';
  return waiting.length === 1 ? 'last' : 'more';
}

/** What is signed early begins with the period; what is signed late begins with the day it is signed. */
export function takesEffectOn(startsOn: string, today: string): string {
  return today > startsOn ? today : startsOn;
}

/**
 * Whether a person may go or lose the right to sign. A signing party of a text that is out or in force keeps one who
 * can sign; a draft keeps at least one who can put it forward.
 */
export function canLoseSignatory(
  status: 'draft' | 'proposed' | 'active' | 'ended',
  parties: StandingParty[],
  partyId: string,
): boolean {
  if (status === 'ended') return true;
  if (status === 'draft') return parties.reduce((sum, party) => sum + (party.signs ? party.signatories : 0), 0) > 1;
  const party = parties.find(({ id }) => id === partyId);
  return !party?.signs || party.signatories > 1;
}
