import type { Side } from '#/access/sides.ts';

/** What can need somebody now, in the order in which it is named where the days are the same. */
export const NEED_KINDS = [
  'meeting today',
  'signature asked',
  'consent asked',
  'objection raised',
  'record to accept',
  'look asked',
  'decision due',
  'ground gone',
  'promise due',
  'story consent ending',
  'reading due',
] as const;
export type NeedKind = (typeof NEED_KINDS)[number];

/** One thing that waits, and for whom: a person, a party, a side, or both sides. */
export interface Need {
  kind: NeedKind;
  agreementId: string;
  agreement: string;
  subjectId: string;
  /** What it is about, in its own words; null where those are not ours to repeat. */
  about: string | null;
  /** The day it is due; null where it simply waits. */
  dueOn: string | null;
  side: Side | null;
  partyId: string | null;
  /** The organisation it waits for; null where it is a side's or both sides'. */
  party: string | null;
  personId: string | null;
  person: string | null;
  /** Tells one asking from the next where no day does: the round, the text. */
  occasion: string | null;
}

/** A person's place in an agreement, as far as needs go by it. */
export interface Place {
  personId: string;
  partyId: string | null;
  side: Side;
  contributes: boolean;
  signs: boolean;
}

/** Whether a need is this person's: theirs by name, their party's where they sign, or their side's where they contribute. */
export function concerns(need: Need, place: Place): boolean {
  // Who is asked by name to look at a story may be a reader: the ask alone lets them.
  if (need.kind === 'look asked') return need.personId === place.personId;
  // Everybody comes to the review.
  if (need.kind === 'meeting today') return true;
  if (!place.contributes) return false;
  if (need.personId) return need.personId === place.personId;
  if (need.partyId) return need.partyId === place.partyId && place.signs;
  if (need.side) return need.side === place.side;
  return place.side !== 'partner';
}

/** The soonest first; what has no day comes first of all, since somebody waits for it already. */
export function inOrder(needs: readonly Need[]): Need[] {
  const rank = (need: Need) => NEED_KINDS.indexOf(need.kind);
  return [...needs].sort(
    (a, b) =>
      (a.dueOn ?? '').localeCompare(b.dueOn ?? '') ||
      rank(a) - rank(b) ||
      a.agreement.localeCompare(b.agreement) ||
      a.subjectId.localeCompare(b.subjectId),
  );
}
