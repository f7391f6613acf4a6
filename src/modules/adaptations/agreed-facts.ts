import type { Snapshot } from '#/modules/agreements/snapshot.ts';

/** What changes are measured against: the agreed text as it stands, and what the text does not say. */
export interface AgreedFacts {
  text: Snapshot;
  /** The day it is in the agreement's time zone. */
  today: string;
  /** What the text leaves out of measures still in use. */
  measures: { id: string; ownerId: string; dueDay: number; goalIds: string[]; rebasedFrom: string[] }[];
  /** Everybody who contributes, with the party they sign for, if they do. */
  people: { id: string; name: string | null; signsForPartyId: string | null }[];
  /** Money that moved by consent alone, by the month from which it moved, in pence a year. */
  moved: { fromMonth: string; perYear: number }[];
}

/** The year's money, in pence. */
export function perYearOf(text: Snapshot): number {
  return text.moneyLines.reduce((sum, line) => sum + line.perYear, 0);
}
