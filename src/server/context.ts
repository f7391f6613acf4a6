import type { Actor } from '#/access/actor.ts';
import type { Side } from '#/access/sides.ts';
import type { Db } from './database.ts';

/** One act by one sender. The same id with the same input is the same act. */
export interface Act {
  id: string;
  inputHash: string;
}

/** Somebody without an account, who may hold a token. */
export interface VisitorContext {
  db: Db;
  now: string;
}

/** A signed-in person, outside any one agreement. */
export interface PersonContext extends VisitorContext {
  personId: string;
}

export interface PersonActContext extends PersonContext {
  act: Act;
}

/** A person in one agreement: what every query of an agreement asks for. */
export interface AgreementContext extends VisitorContext {
  actor: Actor;
}

/** What every command asks for: the agreement's row is locked, so acts in one agreement follow one another. */
export interface ActContext extends AgreementContext {
  act: Act;
}

/** Somebody without an account who sits in one live meeting. */
export interface Guest {
  seatId: string;
  reviewId: string;
  agreementId: string;
  side: Side;
}

/** Somebody in a live meeting: a person of the agreement, or a guest in their seat. */
export interface RoomContext extends VisitorContext {
  agreementId: string;
  actor: Actor | null;
  guest: Guest | null;
}

export interface RoomActContext extends RoomContext {
  act: Act;
}
