import type { SubjectKind } from '#/modules/journal/events.ts';

/** What the database tells after an act (the trigger on the journal). */
export interface JournalNudge {
  agreementId: string;
  number: number;
  subjectKind: SubjectKind;
  subjectId: string;
  onlyPersonId: string | null;
  onlyOrganisationId: string | null;
  actorId: string | null;
  actId: string;
}

/** What a browser is told: ids alone. It asks for what it shows. */
export type LiveEntry = Pick<JournalNudge, 'agreementId' | 'number' | 'subjectKind' | 'subjectId' | 'actId'>;

/** How far each agreement of a person has come: who knew an older number has missed something. */
export interface LiveHello {
  agreements: Record<string, number>;
  /** Which build of the pages answers: another one loads a page anew when it refreshes. */
  build: string;
}

/** One server-sent event, encoded once for everybody it goes to. */
export function encoded(event: 'hello' | 'entry' | 'beat' | 'bye', data: unknown): Buffer {
  return Buffer.from(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
}
