import type { LiveEntry, LiveHello } from '#/server/live/events.ts';
import { restOrNetwork } from './rest-or-network.ts';
import { readServerSent } from './server-sent.ts';

export interface LiveEars {
  onHello(hello: LiveHello): void;
  onEntry(entry: LiveEntry): void;
  /** The session ended; nothing more will come. */
  onBye(): void;
}

/** The server beats every 20 s; a stream that is silent for longer than this is dead. */
const SILENCE = 45_000;
const LONGEST_WAIT = 30_000;

type Ending = 'again' | 'later' | 'never';

/** Listens until it is told to stop, or the session ends. Comes back by itself, later each time, and at once when the network does. */
export function openLive(ears: LiveEars): () => void {
  const stopped = new AbortController();
  void (async () => {
    for (let tries = 0; !stopped.signal.aborted; tries += 1) {
      const began = Date.now();
      const ending = await listenOnce(ears, stopped.signal);
      if (ending === 'never') return ears.onBye();
      if (Date.now() - began > SILENCE) tries = 0;
      const longest = ending === 'later' ? 60_000 : Math.min(500 * 2 ** tries, LONGEST_WAIT);
      await restOrNetwork(longest * (0.5 + Math.random() / 2), stopped.signal);
    }
  })();
  return () => stopped.abort();
}

async function listenOnce(ears: LiveEars, stopped: AbortSignal): Promise<Ending> {
  const leave = new AbortController();
  const stop = () => leave.abort();
  stopped.addEventListener('abort', stop);
  let silence = setTimeout(stop, SILENCE);
  try {
    const response = await fetch('/api/live', { signal: leave.signal, cache: 'no-store' });
    if (response.status === 401) return 'never';
    if (response.status === 429) return 'later';
    if (!response.ok || !response.body) return 'again';
    for await (const { event, data } of readServerSent(response.body)) {
      clearTimeout(silence);
      silence = setTimeout(stop, SILENCE);
      if (event === 'hello') ears.onHello(data as LiveHello);
      if (event === 'entry') ears.onEntry(data as LiveEntry);
      if (event === 'bye') return 'never';
    }
    return 'again';
  } catch {
    return 'again';
  } finally {
    // However it ended, the connection is given back: a browser has six of them a host.
    leave.abort();
    clearTimeout(silence);
    stopped.removeEventListener('abort', stop);
  }
}
