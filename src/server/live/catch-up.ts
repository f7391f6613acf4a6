/**
 * Follows a number that only grows. However often it hears of a higher one while it is still reading, it reads on until it
 * has told that one too, one reading at a time.
 */
export class CatchUp<Message extends { number: number }> {
  /** How far was told. */
  at: number;
  readonly #read: (after: number) => Promise<Message | null>;
  #wanted = 0;
  #heard = 0;
  #reading = false;

  /** @param read what came after a number; null where there is nothing to tell */
  constructor(at: number, read: (after: number) => Promise<Message | null>) {
    this.at = at;
    this.#read = read;
  }

  async hear(number: number, tell: (message: Message) => void): Promise<void> {
    this.#wanted = Math.max(this.#wanted, number);
    this.#heard += 1;
    if (this.#reading) return;
    this.#reading = true;
    try {
      while (this.at < this.#wanted) {
        const before = this.#heard;
        const message = await this.#read(this.at);
        const reached = message?.number ?? this.at;
        // What was heard meanwhile may be later than what was read.
        if (this.#heard === before) this.#wanted = reached;
        if (!message || reached <= this.at) continue;
        // In one go: nobody may look in between.
        this.at = reached;
        tell(message);
      }
    } finally {
      this.#reading = false;
    }
  }
}
