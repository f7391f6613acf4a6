import { restOrNetwork } from '#/client/live/rest-or-network.ts';
import { readServerSent } from '#/client/live/server-sent.ts';
import type { RoomMessage } from '../room.ts';

export interface RoomEars {
  /** False: something is missing before this message, so the stream has to begin again from what is known. */
  onRoom(message: RoomMessage): boolean;
  onHere(seatIds: string[]): void;
  onOpen(): void;
  onLost(): void;
  /** The door is closed to this reader: signed out, seen out. Nothing more will come. */
  onBye(): void;
}

/** The server beats every 15 s; a stream that is silent for longer than this is dead. */
const SILENCE = 35_000;
const LONGEST_WAIT = 4_000;

/** Listens to a room from what is known, until it is told to stop. Comes back by itself, and at once when the network does. */
export function openRoom(reviewId: string, known: () => number, ears: RoomEars): () => void {
  const stopped = new AbortController();
  void (async () => {
    for (let tries = 0; !stopped.signal.aborted; tries += 1) {
      const heard = await listenOnce(reviewId, known(), ears, stopped.signal);
      if (stopped.signal.aborted) return;
      if (heard === 'never') return ears.onBye();
      ears.onLost();
      if (heard === 'something') tries = 0;
      await restOrNetwork(Math.min(200 * 2 ** tries, LONGEST_WAIT) * (0.5 + Math.random() / 2), stopped.signal);
    }
  })();
  return () => stopped.abort();
}

type Heard = 'something' | 'nothing' | 'never';

async function listenOnce(reviewId: string, after: number, ears: RoomEars, stopped: AbortSignal): Promise<Heard> {
  const leave = new AbortController();
  const stop = () => leave.abort();
  stopped.addEventListener('abort', stop);
  window.addEventListener('offline', stop);
  let silence = setTimeout(stop, SILENCE);
  let heard: Heard = 'nothing';
  try {
    const signal = leave.signal;
    const response = await fetch(`/api/meetings/${reviewId}/live?after=${after}`, { signal, cache: 'no-store' });
    if (response.status === 401 || response.status === 403 || response.status === 404) return 'never';
    if (!response.ok || !response.body) return 'nothing';
    for await (const { event, data } of readServerSent(response.body)) {
      clearTimeout(silence);
      silence = setTimeout(stop, SILENCE);
      if (heard === 'nothing') ears.onOpen();
      heard = 'something';
      if (event === 'room' && !ears.onRoom(data as RoomMessage)) return 'something';
      if (event === 'here') ears.onHere((data as { seatIds: string[] }).seatIds);
      if (event === 'bye') return 'never';
    }
    return heard;
  } catch {
    return heard;
  } finally {
    leave.abort();
    clearTimeout(silence);
    stopped.removeEventListener('abort', stop);
    window.removeEventListener('offline', stop);
  }
}
