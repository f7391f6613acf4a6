import type { Fault } from '#/client/fault.ts';
import { uuidv7 } from '#/lib/uuid.ts';
import type { OwnAct } from '../mine.ts';
import type { WaitingAct, WordsHere } from '../words-here.ts';

export interface Refused {
  act: WaitingAct;
  fault: Fault;
}

export interface SenderNow {
  /** Acts that are not known to be kept yet, in order. */
  waiting: readonly WaitingAct[];
  /** Acts the server would not take; their words are still here. */
  refused: readonly Refused[];
  /** The last one did not get through; it is tried again. */
  isStuck: boolean;
  /** Who wrote it is not signed in here any more; it waits for them, and is sent as nobody else. */
  isLocked: boolean;
}

type Send = (act: WaitingAct) => Promise<{ ok: true } | { ok: false; fault: Fault }>;

const AGAIN = 2_000;
/** What may go away by itself, so that the act is tried again. */
const PASSING = new Set<Fault['code']>(['NETWORK', 'UNKNOWN', 'LIMIT']);

/** Sends one's own acts one after another, in the order they were done; through a lost network, and after a reload. */
export class OwnSender {
  #now: SenderNow;
  #sending = false;
  #again: ReturnType<typeof setTimeout> | undefined;
  readonly #words: WordsHere;
  readonly #send: Send;
  readonly #onKept: (act: WaitingAct) => void;
  readonly #listeners = new Set<() => void>();

  constructor(words: WordsHere, send: Send, onKept: (act: WaitingAct) => void) {
    this.#words = words;
    this.#send = send;
    this.#onKept = onKept;
    this.#now = { waiting: words.waiting(), refused: [], isStuck: false, isLocked: false };
  }

  readonly now = (): SenderNow => this.#now;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Keeps the act on this device, then sends it. */
  add(own: OwnAct): void {
    const act = { ...own, id: uuidv7() };
    this.#words.add(act);
    this.#set({ waiting: [...this.#now.waiting, act] });
    void this.flush();
  }

  /** The person has seen what was refused. */
  putAway(actId: string): void {
    this.#set({ refused: this.#now.refused.filter(({ act }) => act.id !== actId) });
  }

  /** Tries what waits, now: when the network is back, when the page was opened. */
  readonly flush = async (): Promise<void> => {
    if (this.#sending) return;
    this.#sending = true;
    clearTimeout(this.#again);
    try {
      for (let act = this.#now.waiting[0]; act; act = this.#now.waiting[0]) {
        const sent = await this.#send(act);
        if (!sent.ok && PASSING.has(sent.fault.code)) {
          this.#set({ isStuck: true });
          this.#again = setTimeout(() => void this.flush(), AGAIN);
          return;
        }
        if (!sent.ok && sent.fault.code === 'UNAUTHENTICATED') {
          this.#set({ isStuck: false, isLocked: true });
          return;
        }
        this.#settle(act, sent.ok ? null : sent.fault);
      }
    } finally {
      this.#sending = false;
    }
  };

  stop(): void {
    clearTimeout(this.#again);
  }

  #settle(act: WaitingAct, fault: Fault | null): void {
    this.#words.done(act.id);
    if (!fault) this.#onKept(act);
    this.#set({
      waiting: this.#now.waiting.filter(({ id }) => id !== act.id),
      refused: fault ? [...this.#now.refused, { act, fault }] : this.#now.refused,
      isStuck: false,
      isLocked: false,
    });
  }

  #set(change: Partial<SenderNow>): void {
    this.#now = { ...this.#now, ...change };
    for (const listener of this.#listeners) listener();
  }
}
