import { readFacts } from '#/modules/meetings/queries/facts.ts';
import type { RoomMessage } from '#/modules/meetings/room.ts';
import { inScope } from '#/server/database.ts';
import { CatchUp } from './catch-up.ts';
import { encoded } from './events.ts';
import { Presence } from './presence.ts';
import type { Listener } from './room-door.ts';
import type { Stream } from './stream.ts';

/** One screen in a room. */
export interface Screen {
  stream: Stream;
  who: Listener;
  seatId: string | null;
  /** Whether it was told where the room is, so that it can be told what is new. */
  isTold: boolean;
  /** Whether its seat is counted as being here. */
  isHere: boolean;
}

/** One meeting in this process: what is told in it is read once, and encoded once for all screens. */
export class Room {
  readonly agreementId: string;
  readonly reviewId: string;
  readonly screens = new Set<Screen>();
  readonly presence = new Presence();
  /** How far the screens have been told. */
  readonly #told: CatchUp<RoomMessage>;

  constructor(agreementId: string, reviewId: string, number: number) {
    this.agreementId = agreementId;
    this.reviewId = reviewId;
    this.#told = new CatchUp(number, (after) => this.read(after));
  }

  /**
   * What everybody may know after a number, read as the server itself: as nobody in particular, so that row-level security
   * holds back what only an author may read.
   */
  read(after: number): Promise<RoomMessage | null> {
    const { agreementId, reviewId } = this;
    return inScope({ now: new Date().toISOString(), jobAgreementId: agreementId }, (db) =>
      readFacts(db, { agreementId, reviewId }, after),
    );
  }

  /** Tells a new screen what it does not know yet, and from then on what all are told. */
  async welcome(screen: Screen, after: number): Promise<void> {
    let known = after;
    do {
      const message = await this.read(known);
      if (!message) break;
      if (message.number > known) screen.stream.send(encoded('room', message));
      known = message.number;
    } while (known < this.#told.at);
    screen.isTold = true;
  }

  /** Hears how far the meeting is, and tells what is new; several changes at once are told in one. */
  hear(number: number, onTold: (message: RoomMessage) => void): Promise<void> {
    return this.#told.hear(number, (message) => {
      this.say(encoded('room', message));
      onTold(message);
    });
  }

  say(bytes: Buffer): void {
    for (const { stream, isTold } of this.screens) if (isTold) stream.send(bytes);
  }

  sayWhoIsHere(): void {
    this.say(encoded('here', { seatIds: this.presence.here() }));
  }
}
