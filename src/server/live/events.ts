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

/** What the database tells after a public change of a meeting. */
export interface MeetingNudge {
  agreementId: string;
  reviewId: string;
  number: number;
}

/** A room's first word: how far it is, the server's time, and one's own seat. */
export interface RoomHello {
  number: number;
  now: string;
  seatId: string | null;
}

/** Who has the room open now, as seats. */
export interface Here {
  seatIds: string[];
}

/** One server-sent event, encoded once for everybody it goes to. */
export function encoded(event: 'hello' | 'entry' | 'room' | 'here' | 'beat' | 'bye', data: unknown): Buffer {
  return Buffer.from(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
}
