import { type Fault, faultOf } from '#/client/fault.ts';
import { ownActs } from '#/client/live/own-acts.ts';
import type { ProceduresClient } from '#/client/procedures-client.ts';

type Sent = { ok: true } | { ok: false; fault: Fault };

/** Sends one act of the meeting. The room tells what came of it, so nothing is fetched again. */
export async function sendAct(client: ProceduresClient, name: string, input: Record<string, unknown>): Promise<Sent> {
  // Chosen by its name; its input was made for it.
  const procedure = client.meetings[name as 'writeCard'] as { mutate: (input: never) => Promise<unknown> };
  try {
    ownActs.add(input.id as string);
    await procedure.mutate(input as never);
    return { ok: true };
  } catch (error) {
    ownActs.delete(input.id as string);
    return { ok: false, fault: faultOf(error, window.location.pathname + window.location.search) };
  }
}
