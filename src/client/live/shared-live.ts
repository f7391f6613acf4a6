import type { LiveEntry, LiveHello } from '#/server/live/events.ts';
import { type LiveEars, openLive } from './live-stream.ts';

type Word =
  | { kind: 'ask' }
  | { kind: 'hello'; hello: LiveHello }
  | { kind: 'entry'; entry: LiveEntry }
  | { kind: 'bye' };

/**
 * One stream a browser: the tab that holds the lock listens and tells the others, and when it closes the next one does.
 * Where the browser has no locks (no secure address) each tab listens for itself.
 */
export function shareLive(personId: string, ears: LiveEars): () => void {
  if (!navigator.locks || typeof BroadcastChannel === 'undefined') return openLive(ears);
  const name = `accord live ${personId}`;
  const channel = new BroadcastChannel(name);
  const leaving = new AbortController();
  const tell = (word: Word) => channel.postMessage(word);
  let state: LiveHello | null = null;

  channel.onmessage = ({ data }: MessageEvent<Word>) => {
    if (data.kind === 'hello') ears.onHello(data.hello);
    if (data.kind === 'entry') ears.onEntry(data.entry);
    if (data.kind === 'bye') ears.onBye();
    if (data.kind === 'ask' && state) tell({ kind: 'hello', hello: state });
  };
  tell({ kind: 'ask' });

  const lead = () =>
    new Promise<void>((release) => {
      // Our turn may come after we left: the lock was granted while the page was going.
      if (leaving.signal.aborted) return release();
      const close = openLive({
        onHello(hello) {
          state = { ...hello, agreements: { ...hello.agreements } };
          ears.onHello(hello);
          tell({ kind: 'hello', hello });
        },
        onEntry(entry) {
          if (state) state.agreements[entry.agreementId] = entry.number;
          ears.onEntry(entry);
          tell({ kind: 'entry', entry });
        },
        onBye() {
          state = null;
          ears.onBye();
          tell({ kind: 'bye' });
        },
      });
      leaving.signal.addEventListener('abort', () => {
        close();
        release();
      });
    });
  navigator.locks.request(name, { signal: leaving.signal }, lead).catch(() => {}); // we left before our turn came
  return () => {
    leaving.abort();
    channel.close();
  };
}
