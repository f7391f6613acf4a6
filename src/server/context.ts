import type { Actor } from '#/access/actor.ts';
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
