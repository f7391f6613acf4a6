import type { OwnAct } from './mine.ts';

/** What keeps words on this device: the browser’s own store, or a map in a test. */
export interface Shelf {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** An act that waits to be sent. Its id stays, so that one sent twice is one. */
export type WaitingAct = OwnAct & { id: string };

/** What one seat typed in one meeting and has not seen kept yet: drafts by field, and acts that wait for the network. */
export class WordsHere {
  readonly #shelf: Shelf;
  readonly #own: string;

  constructor(shelf: Shelf, reviewId: string, seatId: string) {
    this.#shelf = shelf;
    this.#own = `accord.meeting.${reviewId}.${seatId}`;
  }

  draft(field: string): string {
    return this.#read(`${field}`) ?? '';
  }

  /** Kept as it is typed; nothing typed is nothing kept. */
  keepDraft(field: string, text: string): void {
    if (text === '') this.#forget(field);
    else this.#write(field, text);
  }

  waiting(): WaitingAct[] {
    try {
      const acts: unknown = JSON.parse(this.#read(WAITING) ?? '[]');
      return Array.isArray(acts) ? acts : [];
    } catch {
      return [];
    }
  }

  /** Puts an act behind those that wait. */
  add(act: WaitingAct): void {
    this.#keep([...this.waiting().filter(({ id }) => id !== act.id), act]);
  }

  done(actId: string): void {
    this.#keep(this.waiting().filter(({ id }) => id !== actId));
  }

  #keep(acts: WaitingAct[]): void {
    if (acts.length === 0) this.#forget(WAITING);
    else this.#write(WAITING, JSON.stringify(acts));
  }

  // A browser may keep nothing (full, or told not to): then words stay on the page alone.
  #read(field: string): string | null {
    try {
      return this.#shelf.getItem(`${this.#own}.${field}`);
    } catch {
      return null;
    }
  }

  #write(field: string, value: string): void {
    try {
      this.#shelf.setItem(`${this.#own}.${field}`, value);
    } catch {}
  }

  #forget(field: string): void {
    try {
      this.#shelf.removeItem(`${this.#own}.${field}`);
    } catch {}
  }
}

const WAITING = 'waiting';
