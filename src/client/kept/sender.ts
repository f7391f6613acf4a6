import { faultOf } from '#/client/fault.ts';
import { makeProceduresClient } from '#/client/procedures-client.ts';
import { type Answer, afterAnswer, type Kept } from './course.ts';
import { change, findKept, keptOf } from './device.ts';
import { inTurn } from './locks.ts';

/** What came of a try: where it stands now, and why it still waits where it does. */
export interface Tried {
  kept: Kept | null;
  answer: Answer | null;
}

/** One story at a time goes from this device, whichever tab asks. */
export const sendingLock = (personId: string) => `accord sending ${personId}`;

/** Sends a story if it still waits. Sent again it is the same act, so that it is there once. */
export function sendKept(personId: string, evidenceId: string): Promise<Tried> {
  return inTurn(sendingLock(personId), async () => {
    const kept = await findKept(evidenceId);
    if (kept?.state !== 'waiting' || kept.personId !== personId || !kept.act)
      return { kept: kept ?? null, answer: null };
    const { act } = kept;
    const { answer } = await sendPost(kept);
    const now = new Date().toISOString();
    return {
      answer,
      kept: await change(evidenceId, (stored) => (stored.act?.id === act.id ? afterAnswer(stored, answer, now) : null)),
    };
  });
}

type PostInput = Parameters<ReturnType<typeof makeProceduresClient>['evidence']['post']['mutate']>[0];

/** Sends a story as it is. What becomes of it on this device is for the caller to note. */
export async function sendPost({ personId, act }: Kept): Promise<{ answer: Answer }> {
  try {
    await makeProceduresClient(personId).evidence.post.mutate({ ...act?.input, id: act?.id } as PostInput);
    return { answer: { ok: true } };
  } catch (error) {
    return { answer: { ok: false, ...faultOf(error, '/') } };
  }
}

/** Sends all that waits, in the order in which it was kept. Answers why something still does; null where nothing does. */
export async function sendAllKept(personId: string): Promise<'no network' | 'signed out' | 'later' | null> {
  let later: 'later' | null = null;
  for (const { evidenceId, state } of await keptOf(personId)) {
    if (state !== 'waiting') continue;
    const { answer, kept } = await sendKept(personId, evidenceId);
    if (!answer || answer.ok || kept?.state !== 'waiting') continue;
    if (answer.code === 'UNAUTHENTICATED') return 'signed out';
    if (answer.code === 'NETWORK') return 'no network';
    later = 'later';
  }
  return later;
}
