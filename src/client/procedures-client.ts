import { createTRPCClient, httpLink } from '@trpc/client';
import type { AppRouter } from '#/router.ts';

const PATIENCE = 30_000;

/**
 * One request an act: an act is a transaction of its own, so nothing is won by sending several together. What was kept on
 * a device says for whom, and is taken from nobody else.
 */
export function makeProceduresClient(keptFor?: string) {
  return clientWith(keptFor ? { 'accord-person': keptFor } : {});
}

/** The same for a guest: what is written in a seat is sent from that seat, whoever is signed in on this device by now. */
export function makeSeatClient(seatId: string) {
  return clientWith({ 'accord-seat': seatId });
}

export type ProceduresClient = ReturnType<typeof clientWith>;

function clientWith(headers: Record<string, string>) {
  return createTRPCClient<AppRouter>({
    links: [
      httpLink({
        url: '/api/trpc',
        headers,
        fetch: (url, options) => fetch(url, { ...options, signal: impatient(options?.signal) } as RequestInit),
      }),
    ],
  });
}

function impatient(signal: AbortSignal | null | undefined): AbortSignal {
  const late = AbortSignal.timeout(PATIENCE);
  return signal ? AbortSignal.any([signal, late]) : late;
}
