import { createTRPCClient, httpLink } from '@trpc/client';
import type { AppRouter } from '#/router.ts';

const PATIENCE = 30_000;

/** One request an act: an act is a transaction of its own, so nothing is won by sending several together. */
export function makeProceduresClient() {
  return createTRPCClient<AppRouter>({
    links: [
      httpLink({
        url: '/api/trpc',
        fetch: (url, options) => fetch(url, { ...options, signal: impatient(options?.signal) } as RequestInit),
      }),
    ],
  });
}

function impatient(signal: AbortSignal | null | undefined): AbortSignal {
  const late = AbortSignal.timeout(PATIENCE);
  return signal ? AbortSignal.any([signal, late]) : late;
}
