import { uuidv7 } from '#/lib/uuid.ts';

/** Names acts: the same input has the same id until it was done, so that a retry is the same act. */
export class ActIds {
  #last: { input: string; id: string } | null = null;

  idFor(input: unknown): string {
    const text = JSON.stringify(input);
    if (this.#last?.input !== text) this.#last = { input: text, id: uuidv7() };
    return this.#last.id;
  }

  /** The act was done; the same input is another act from now on. */
  done(): void {
    this.#last = null;
  }
}
