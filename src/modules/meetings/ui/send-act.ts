import type { DecorateMutationProcedure } from '@trpc/tanstack-react-query';
import { type Fault, faultOf } from '#/client/fault.ts';
import { ownActs } from '#/client/live/own-acts.ts';
import type { useTRPC } from '#/client/trpc.ts';

type Procedures = ReturnType<typeof useTRPC>;
type Sent = { ok: true } | { ok: false; fault: Fault };

/** Sends one act of the meeting. The room tells what came of it, so nothing is fetched again. */
export async function sendAct(trpc: Procedures, name: string, input: Record<string, unknown>): Promise<Sent> {
  // biome-ignore lint/suspicious/noExplicitAny: chosen by its name; its input was made for it.
  const procedure = trpc.meetings[name as 'writeCard'] as unknown as DecorateMutationProcedure<any>;
  const run = procedure.mutationOptions().mutationFn as unknown as (input: unknown) => Promise<unknown>;
  try {
    ownActs.add(input.id as string);
    await run(input);
    return { ok: true };
  } catch (error) {
    ownActs.delete(input.id as string);
    return { ok: false, fault: faultOf(error, window.location.pathname + window.location.search) };
  }
}
