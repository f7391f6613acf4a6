/** A statement is worth keeping once it was asked as often as this. */
const OFTEN = 3;
/** Each connection keeps what PostgreSQL parsed and planned, so there is an end to it. */
const MOST = 300;
const MOST_COUNTED = 2000;

/**
 * Which statements a connection should keep prepared: those that come again and again with the same text. Planning one
 * under row-level security costs more than running it; keeping each that ever came would fill the server's memory.
 */
export class KeptStatements {
  readonly #kept = new Set<string>();
  readonly #times = new Map<string, number>();

  isKept(text: string): boolean {
    if (this.#kept.has(text)) return true;
    if (this.#kept.size >= MOST) return false;
    const times = (this.#times.get(text) ?? 0) + 1;
    if (times < OFTEN) {
      if (this.#times.size >= MOST_COUNTED) this.#times.clear();
      this.#times.set(text, times);
      return false;
    }
    this.#times.delete(text);
    this.#kept.add(text);
    return true;
  }
}
