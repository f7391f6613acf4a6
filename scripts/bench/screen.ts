import { type ClientRequest, get } from 'node:http';
import { apply, EMPTY_ROOM, type RoomMessage, type RoomState } from '#/modules/meetings/room.ts';

const TRY_AGAIN_AFTER = 200;

/** One screen in a room, as far as the server can tell: it listens, keeps what it knows, and comes back when it is cut off. */
export class Screen {
  state: RoomState = EMPTY_ROOM;
  /** How often it had to ask again, since something was missing. */
  gaps = 0;
  /** When it had been told everything again after it was cut off. */
  backAt: number | null = null;
  #isBack = true;
  #request: ClientRequest | null = null;
  #closed = false;
  #text = '';
  #told: () => void = () => {};
  readonly #addresses: string[];
  readonly #path: string;
  readonly #cookie: string;
  readonly #onFact: (id: string) => void;
  #tries = 0;

  constructor(addresses: string[], path: string, token: string, onFact: (id: string) => void) {
    this.#addresses = addresses;
    this.#path = path;
    this.#cookie = `accord.session=${token}`;
    this.#onFact = onFact;
  }

  /** Listens, and waits until it was told where the room is. */
  open(): Promise<void> {
    const told = new Promise<void>((resolve) => {
      this.#told = resolve;
    });
    this.#listen();
    return told;
  }

  close(): void {
    this.#closed = true;
    this.#request?.destroy();
  }

  #listen(): void {
    if (this.#closed) return;
    const address = this.#addresses[this.#tries % this.#addresses.length];
    this.#text = '';
    const url = `${address}${this.#path}?after=${this.state.number}`;
    let over = false;
    const again = () => {
      if (over || this.#closed) return;
      over = true;
      this.#tries += 1;
      this.#isBack = false;
      setTimeout(() => this.#listen(), TRY_AGAIN_AFTER);
    };
    this.#request = get(url, { headers: { cookie: this.#cookie }, agent: false }, (res) => {
      if (res.statusCode !== 200) {
        res.resume();
        return again();
      }
      res.setEncoding('utf8');
      res.on('data', (text: string) => this.#take(text));
      res.once('close', again);
      res.once('error', again);
    });
    this.#request.once('error', again);
  }

  #take(text: string): void {
    const parts = (this.#text + text).split('\n\n');
    this.#text = parts.pop() ?? '';
    for (const part of parts) {
      if (part.startsWith('event: room')) this.#hear(JSON.parse(part.slice(part.indexOf('data: ') + 6)) as RoomMessage);
      // It comes after everything that was missed.
      if (!part.startsWith('event: here')) continue;
      this.#told();
      if (!this.#isBack) this.backAt = performance.now();
      this.#isBack = true;
    }
  }

  #hear(message: RoomMessage): void {
    const next = apply(this.state, message);
    if (!next) {
      this.gaps += 1;
      return void this.#request?.destroy();
    }
    const before = this.state;
    this.state = next;
    // What is told again in passing changes nothing on the screen.
    for (const { kind, id, at } of message.facts)
      if (at > (before.facts.get(`${kind} ${id}`)?.at ?? -1)) this.#onFact(id);
  }
}
