import { apply, EMPTY_ROOM, type RoomMessage, type RoomState } from '../room.ts';
import { openRoom } from './room-stream.ts';
import { watchServerClock } from './server-clock.ts';

export interface RoomNow {
  room: RoomState;
  /** Seats with a screen open. */
  here: ReadonlySet<string>;
  link: 'opening' | 'open' | 'lost' | 'closed';
  /** How far the server's clock is ahead of this device's, in milliseconds; null until it was asked. */
  ahead: number | null;
}

/** One meeting as this screen knows it, kept up to date while somebody looks. */
export class RoomStore {
  #now: RoomNow;
  readonly #reviewId: string;
  readonly #listeners = new Set<() => void>();

  /** @param whole all that was known when the page was made */
  constructor(reviewId: string, whole: RoomMessage) {
    this.#reviewId = reviewId;
    this.#now = { room: apply(EMPTY_ROOM, whole) ?? EMPTY_ROOM, here: new Set(), link: 'opening', ahead: null };
  }

  readonly now = (): RoomNow => this.#now;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Listens until told to stop. */
  open(onBye: () => void): () => void {
    const closeStream = openRoom(this.#reviewId, () => this.#now.room.number, {
      onRoom: (message) => this.#hear(message),
      onHere: (seatIds) => this.#set({ here: new Set(seatIds) }),
      onOpen: () => this.#set({ link: 'open' }),
      onLost: () => this.#set({ link: 'lost' }),
      onBye: () => {
        this.#set({ link: 'closed' });
        onBye();
      },
    });
    const closeClock = watchServerClock((ahead) => this.#set({ ahead }));
    return () => {
      closeStream();
      closeClock();
    };
  }

  #hear(message: RoomMessage): boolean {
    const room = apply(this.#now.room, message);
    if (room && room !== this.#now.room) this.#set({ room });
    return room !== null;
  }

  #set(change: Partial<RoomNow>): void {
    this.#now = { ...this.#now, ...change };
    for (const listener of this.#listeners) listener();
  }
}
