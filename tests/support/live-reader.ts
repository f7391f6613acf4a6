import type { LiveEntry, LiveHello } from '#/server/live/events.ts';

type Told =
  | { event: 'hello'; data: LiveHello }
  | { event: 'entry'; data: LiveEntry }
  | { event: string; data: unknown };

/** A browser that listens, as far as the server can tell. */
export class LiveReader {
  readonly heard: Told[] = [];
  readonly ended: Promise<void>;
  readonly #leave = new AbortController();
  #tell: () => void = () => {};

  static open(address: string, token: string): Promise<LiveReader> {
    return LiveReader.at(`${address}/api/live`, `accord.session=${token}`);
  }

  /** The stream at an address, for whom a cookie belongs to. */
  static async at(url: string, cookie: string): Promise<LiveReader> {
    const leave = new AbortController();
    const response = await fetch(url, {
      headers: { cookie },
      signal: leave.signal,
    });
    if (!response.ok || !response.body) throw new Error(`The stream answered ${response.status}.`);
    return new LiveReader(response.body, leave);
  }

  private constructor(body: ReadableStream<Uint8Array>, leave: AbortController) {
    this.#leave = leave;
    this.ended = this.#read(body).catch(() => {});
  }

  /** Waits for the next thing told, after those already taken, that fits. */
  async next<T = unknown>(event: string, fits: (data: T) => boolean = () => true): Promise<T> {
    for (;;) {
      const at = this.heard.findIndex((told) => told.event === event && fits(told.data as T));
      if (at >= 0) return this.heard.splice(0, at + 1).at(-1)?.data as T;
      await new Promise<void>((resolve) => {
        this.#tell = resolve;
      });
    }
  }

  leave(): void {
    this.#leave.abort();
  }

  async #read(body: ReadableStream<Uint8Array>): Promise<void> {
    let text = '';
    for await (const chunk of body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>)) {
      text += chunk;
      const parts = text.split('\n\n');
      text = parts.pop() ?? '';
      for (const part of parts) {
        const fields = Object.fromEntries(part.split('\n').map((line) => line.split(/: (.*)/s).slice(0, 2)));
        this.heard.push({ event: fields.event, data: JSON.parse(fields.data) });
      }
      this.#tell();
    }
  }
}
