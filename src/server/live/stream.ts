import type { ServerResponse } from 'node:http';

/** What may wait for a reader before it is cut off; it comes back and catches up. */
const MOST_WAITING = 64_000;

/** One browser that listens. */
export class Stream {
  readonly sessionHash: string;
  readonly openedAt = Date.now();
  readonly #res: ServerResponse;
  readonly #mostWaiting: number;

  constructor(res: ServerResponse, sessionHash: string, mostWaiting = MOST_WAITING) {
    this.sessionHash = sessionHash;
    this.#res = res;
    this.#mostWaiting = mostWaiting;
    res.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
    });
    res.socket?.setNoDelay(true);
    res.socket?.setTimeout(0);
  }

  send(bytes: Buffer): void {
    if (this.#res.writableEnded || this.#res.destroyed) return;
    if (this.#res.writableLength > this.#mostWaiting) this.#res.destroy();
    else this.#res.write(bytes);
  }

  end(last?: Buffer): void {
    if (this.#res.destroyed) return;
    this.#res.end(last);
    // Who reads nothing does not read an end either.
    if (this.#res.writableLength > this.#mostWaiting) this.#res.destroy();
  }

  onGone(gone: () => void): void {
    this.#res.once('close', gone);
  }
}
