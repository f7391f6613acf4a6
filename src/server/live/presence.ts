/** What a process tells the others about one room. */
export interface PresenceTold {
  process: string;
  reviewId: string;
  /** The seats whose streams it holds, as hexadecimal digits in one text: a message to other processes is short. */
  seats: string;
  /** Whether the others should say at once whom they hold. */
  asks?: boolean;
}

const FORGOTTEN_AFTER = 25_000;

/** Who is in a room, over all processes. What one of them has not said again for a while is forgotten: it may be dead. */
export class Presence {
  readonly #mine = new Map<string, number>();
  readonly #others = new Map<string, { seatIds: string[]; at: number }>();

  /** Whether somebody came who was not here in this process before. */
  come(seatId: string): boolean {
    const streams = this.#mine.get(seatId) ?? 0;
    this.#mine.set(seatId, streams + 1);
    return streams === 0;
  }

  /** Whether somebody's last stream in this process ended. */
  go(seatId: string): boolean {
    const streams = (this.#mine.get(seatId) ?? 0) - 1;
    if (streams > 0) this.#mine.set(seatId, streams);
    else this.#mine.delete(seatId);
    return streams <= 0;
  }

  mine(): string {
    return [...this.#mine.keys()].map((id) => id.replaceAll('-', '')).join('');
  }

  /** Whether it changes who is here. */
  hear({ process, seats }: PresenceTold, now: number): boolean {
    const before = this.#others.get(process)?.seatIds.join();
    const seatIds = (seats.match(/.{32}/g) ?? []).map((hex) =>
      hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'),
    );
    if (seatIds.length > 0) this.#others.set(process, { seatIds, at: now });
    else this.#others.delete(process);
    return (before ?? '') !== seatIds.join();
  }

  /** Whether somebody was forgotten. */
  forget(now: number): boolean {
    const gone = [...this.#others].filter(([, { at }]) => now - at > FORGOTTEN_AFTER);
    for (const [process] of gone) this.#others.delete(process);
    return gone.length > 0;
  }

  here(): string[] {
    const others = [...this.#others.values()].flatMap(({ seatIds }) => seatIds);
    return [...new Set([...this.#mine.keys(), ...others])].sort();
  }
}
