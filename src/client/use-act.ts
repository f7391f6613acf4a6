'use client';

import { useQueryClient } from '@tanstack/react-query';
import type { DecorateMutationProcedure, inferInput, inferOutput } from '@trpc/tanstack-react-query';
import { useRouter } from 'next/navigation';
import { useCallback, useRef, useState } from 'react';
import { ActIds } from './act-ids.ts';
import { type Fault, faultOf } from './fault.ts';
import { ownActs } from './live/own-acts.ts';
import { forgetTypedWords } from './live/typed-words.ts';

// biome-ignore lint/suspicious/noExplicitAny: the binding's own way to say "any procedure that writes".
type Procedure = DecorateMutationProcedure<any>;
export type AnyAct = Act<Procedure>;

/** What stands there now where somebody else was quicker, as the act declares it (OrOvertaken); unknown where it does not. */
type Current<P extends Procedure> =
  inferOutput<P> extends infer Output
    ? 'overtakenBy' extends keyof Output
      ? NonNullable<Output['overtakenBy']>
      : unknown
    : never;

export type Sent<P extends Procedure> = { ok: true; data: inferOutput<P> } | { ok: false; fault: Fault<Current<P>> };

export interface Act<P extends Procedure> {
  /** Sends the act and answers what became of it. Sent again with the same input it is the same act. */
  send(input: Omit<inferInput<P>, 'id'>): Promise<Sent<P>>;
  pending: boolean;
  fault: Fault<Current<P>> | null;
  /** What stands there now, where somebody else was quicker. */
  theirs: Current<P> | null;
  /** When it was last saved, ISO 8601; null before and while there is a fault. */
  savedAt: string | null;
  /** Takes the fault away, when it was dealt with otherwise. */
  forget(): void;
}

/** One act of a client component: `const pose = useAct(trpc.goals.poseQuestion)`. */
export function useAct<P extends Procedure>(procedure: P): Act<P> {
  type Output = inferOutput<P>;
  const router = useRouter();
  const queries = useQueryClient();
  const ids = useRef(new ActIds());
  const underWay = useRef<{ id: string; answer: Promise<Sent<P>> } | null>(null);
  const [state, setState] = useState<Pick<Act<P>, 'pending' | 'fault' | 'savedAt'>>({
    pending: false,
    fault: null,
    savedAt: null,
  });
  const latest = useRef(procedure);
  latest.current = procedure;

  const send = useCallback(
    (input: Omit<inferInput<P>, 'id'>): Promise<Sent<P>> => {
      const id = ids.current.idFor(input);
      if (underWay.current?.id === id) return underWay.current.answer;
      const attempt = async (): Promise<Sent<P>> => {
        setState((before) => ({ ...before, pending: true }));
        ownActs.add(id);
        try {
          const run = latest.current.mutationOptions().mutationFn as (input: unknown) => Promise<Output>;
          const data = await run({ ...input, id });
          ids.current.done();
          forgetTypedWords();
          setState({ pending: false, fault: null, savedAt: new Date().toISOString() });
          void queries.invalidateQueries();
          router.refresh();
          return { ok: true, data };
        } catch (error) {
          ownActs.delete(id);
          const fault = faultOf<Current<P>>(error, window.location.pathname + window.location.search);
          setState({ pending: false, fault, savedAt: null });
          return { ok: false, fault };
        } finally {
          if (underWay.current?.id === id) underWay.current = null;
        }
      };
      const answer = attempt();
      underWay.current = { id, answer };
      return answer;
    },
    [queries, router],
  );
  const forget = useCallback(() => setState((before) => ({ ...before, fault: null })), []);
  return { send, forget, theirs: (state.fault?.code === 'STALE' && state.fault.current) || null, ...state };
}
