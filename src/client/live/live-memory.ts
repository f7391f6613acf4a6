/** How far this page knows each agreement, by the number of its journal. */
export class LiveMemory {
  readonly #known = new Map<string, number>();
  #saidHello = false;

  /** The page was made on the server when the agreement was this far. */
  renderedAt(agreementId: string, number: number): void {
    this.#known.set(agreementId, Math.max(number, this.#known.get(agreementId) ?? 0));
  }

  /** Whether an entry is news. */
  hear(agreementId: string, number: number): boolean {
    if (number <= (this.#known.get(agreementId) ?? -1)) return false;
    this.#known.set(agreementId, number);
    return true;
  }

  /** Which agreements came further, appeared or went away since this page last knew. What is heard first is only learnt. */
  catchUp(agreements: Record<string, number>): string[] {
    const changed = Object.entries(agreements)
      .filter(([id, number]) => number > (this.#known.get(id) ?? (this.#saidHello ? -1 : Number.POSITIVE_INFINITY)))
      .map(([id]) => id);
    const gone = this.#saidHello ? [...this.#known.keys()].filter((id) => !(id in agreements)) : [];
    for (const id of gone) this.#known.delete(id);
    for (const [id, number] of Object.entries(agreements)) this.renderedAt(id, number);
    this.#saidHello = true;
    return [...changed, ...gone];
  }
}
