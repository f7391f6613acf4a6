import { faultOf } from '#/client/fault.ts';
import { makeProceduresClient } from '#/client/procedures-client.ts';
import { PART } from '#/modules/evidence/file-kinds.ts';
import { type Answer, type KeptFile, passes } from './course.ts';
import { change, findKept } from './device.ts';
import { changeFile, dropFile, filesFor } from './device-files.ts';

const PATIENCE = 60_000;
const DONE: Answer = { ok: true };

/** Sends the files of a story that is there already, and goes on with one where it was left. Answers what keeps one waiting. */
export async function sendFilesOf(personId: string, evidenceId: string): Promise<Answer | null> {
  const story = await findKept(evidenceId);
  if (story?.state !== 'posted' || story.personId !== personId) return null;
  for (const file of await filesFor(evidenceId)) {
    if (file.fault) continue;
    const answer = await sendFile(file, story.agreementId);
    if (answer.ok) await dropFile(file.fileId);
    else if (answer.code !== 'CONFLICT' && passes(answer.code)) return answer;
    else await changeFile(file.fileId, { fault: answer.message });
  }
  await settleFiles(evidenceId);
  return null;
}

/** The story has gone wholly once none of its files is left here. */
export async function settleFiles(evidenceId: string): Promise<void> {
  if ((await filesFor(evidenceId)).length > 0) return;
  const since = new Date().toISOString();
  await change(evidenceId, (kept) => (kept.state === 'posted' ? { ...kept, state: 'sent', since } : null));
}

async function sendFile(file: KeptFile, agreementId: string): Promise<Answer> {
  const arrived = await upload(file);
  if (!arrived.ok) return arrived;
  const { personId, fileId, evidenceId, about, transcript, actId } = file;
  try {
    const said = { agreementId, evidenceId, fileId, about, transcript };
    await makeProceduresClient(personId).evidence.addFile.mutate({ ...said, id: actId });
    return DONE;
  } catch (error) {
    return { ok: false, ...faultOf(error, '/') };
  }
}

/** Part after part; the server says where it goes on. */
async function upload({ fileId, personId, content }: KeptFile): Promise<Answer> {
  let here = await ask(fileId, personId);
  while (here.ok && !here.isWhole) {
    const { received } = here;
    here = await ask(fileId, personId, {
      at: received,
      size: content.size,
      part: content.slice(received, received + PART),
    });
    if (here.ok && !here.isWhole && here.received === received) return lost;
  }
  return here.ok ? DONE : here;
}

const lost: Answer & { ok: false } = { ok: false, code: 'NETWORK', message: '', fields: {} };

async function ask(
  fileId: string,
  personId: string,
  more?: { at: number; size: number; part: Blob },
): Promise<{ ok: true; received: number; isWhole: boolean } | (Answer & { ok: false })> {
  const query = more ? `?at=${more.at}&size=${more.size}` : '';
  try {
    const answer = await fetch(`/api/files/${fileId}${query}`, {
      method: more ? 'POST' : 'GET',
      headers: { 'accord-person': personId, 'content-type': 'application/octet-stream' },
      signal: AbortSignal.timeout(PATIENCE),
      cache: 'no-store',
      ...(more ? { body: more.part } : {}),
    });
    const body = await answer.json();
    if (answer.ok) return { ok: true, ...body };
    return { ok: false, ...faultOf({ message: body.error?.message, data: body.error?.data }, '/') };
  } catch {
    return lost;
  }
}
