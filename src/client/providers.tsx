'use client';

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
// Every page holds links: here they are loaded once, where each part of a page would bring its own copy.
import 'next/link';
import { forgetSentWords } from './forget-sent-words.ts';
import { Live } from './live/live.tsx';
import { makeProceduresClient } from './procedures-client.ts';
import { TRPCProvider } from './trpc.ts';

type ProvidersProps = {
  /** Who is signed in, for whom the page is kept up to date. */
  personId: string | null;
  children: ReactNode;
};

/** What every client component may use: procedures, their cache, and live updates. */
export function Providers({ personId, children }: ProvidersProps) {
  const [queryClient] = useState(() => new QueryClient({ defaultOptions: { queries: { retry: 1 } } }));
  const [trpcClient] = useState(makeProceduresClient);
  useEffect(forgetSentWords, []);
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={trpcClient} queryClient={queryClient}>
        {children}
        {personId ? <Live personId={personId} /> : null}
      </TRPCProvider>
    </QueryClientProvider>
  );
}
