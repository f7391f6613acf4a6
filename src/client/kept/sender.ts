import { faultOf } from '#/client/fault.ts';
import { makeProceduresClient } from '#/client/procedures-client.ts';
import { type Answer, afterAnswer, type Kept } from './course.ts';
import { change, findKept, keptOf } from './device.ts';
import { hasFiles } from './device-files.ts';
import { inTurn } from './locks.ts';
import { sendFilesOf } from './send-files.ts';

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
    const leavesFiles = await hasFiles(evidenceId);
    return {
      answer,
      kept: await change(evidenceId, (stored) =>
        stored.act?.id === act.id ? afterAnswer(stored, answer, now, leavesFiles) : null,
      ),
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
  for (const one of await keptOf(personId)) {
    const answer = await sendWhatWaits(personId, one);
    if (!answer || answer.ok) continue;
    if (answer.code === 'UNAUTHENTICATED') return 'signed out';
    if (answer.code === 'NETWORK') return 'no network';
    later = 'later';
  }
  return later;
}

/** The story, and then its files. Answers why something of it still waits; null where nothing does. */
async function sendWhatWaits(personId: string, { evidenceId, state }: Kept): Promise<Answer | null> {
  if (state === 'waiting') {
    const { kept, answer } = await sendKept(personId, evidenceId);
    if (kept?.state === 'waiting') return answer;
    if (kept?.state !== 'posted') return null;
  } else if (state !== 'posted') return null;
  return inTurn(sendingLock(personId), () => sendFilesOf(personId, evidenceId));
}
