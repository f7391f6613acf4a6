import type { Side } from '#/access/sides.ts';
import type { Envelope, Terms } from './terms.ts';
import type { OldTermOutcome, PartyKind, StartingPoint } from './vocabulary.ts';

/** The whole of what the parties agreed at one version: enough to read it without anything else. */
export interface Snapshot {
  title: string;
  place: string;
  startingPoint: { kind: StartingPoint; text: string };
  purpose: string;
  period: { startsOn: string; endsOn: string };
  paymentTerms: string;
  confidentiality: string;
  reviewEveryMonths: number;
  terms: Terms;
  envelope: Envelope;
  parties: { id: string; organisationId: string; name: string; side: Side; kind: PartyKind; signs: boolean }[];
  clauses: {
    id: string;
    section: string;
    heading: string;
    text: string;
    shows: string | null;
    oldTerm: { text: string; outcome: OldTermOutcome; reason: string } | null;
  }[];
  goals: { id: string; version: number; text: string; why: string }[];
  questions: { id: string; goalId: string | null; text: string }[];
  measures: {
    id: string;
    name: string;
    unit: string;
    kind: string;
    direction: string;
    purpose: string;
    misleads: string;
    source: string;
    definitions: { from: string; fixAfterPoints: number | null; rounding: string; countsPeople?: boolean }[];
  }[];
  /** Pence a year. */
  moneyLines: {
    id: string;
    name: string;
    heldBy: string;
    perYear: number;
    paidBy: { organisationId: string; perYear: number }[];
  }[];
}
