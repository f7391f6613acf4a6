/** A story on this device: typed and not finished, waiting for the network, refused, there without its files, or wholly gone. */
export interface Kept {
  evidenceId: string;
  /** Whose it is: nobody else who uses this device sees or sends it. */
  personId: string;
  agreementId: string;
  agreementTitle: string;
  state: 'draft' | 'waiting' | 'refused' | 'posted' | 'sent';
  /** The fields of the form as they stood. */
  typed: [name: string, value: string][];
  /** The act as it is sent, the same at each try; null while it is a draft, and once it went. */
  act: { id: string; input: Record<string, unknown> } | null;
  /** When it came into this state, by this device's clock. */
  since: string;
  /** The act that was sent and whose answer may have been lost on the way. */
  mayHaveArrived: string | null;
  /** Why it was not taken, and which fields are wrong. */
  fault: { message: string; fields: Record<string, string> } | null;
}

export type Answer = { ok: true } | { ok: false; code: string; message: string; fields: Record<string, string> };

const PASSES = new Set(['NETWORK', 'UNKNOWN', 'LIMIT', 'UNAUTHENTICATED']);

/** Whether a refusal is put right by waiting, or by signing in. */
export const passes = (code: string): boolean => PASSES.has(code);

/** What becomes of a story with the answer to its sending. Its words stay here until they have arrived; its files go after it. */
export function afterAnswer(kept: Kept, answer: Answer, now: string, hasFiles = false): Kept {
  if (answer.ok) return { ...kept, state: hasFiles ? 'posted' : 'sent', typed: [], act: null, fault: null, since: now };
  const { code, message, fields } = answer;
  if (code === 'CONFLICT' && kept.mayHaveArrived && kept.mayHaveArrived !== kept.act?.id)
    return refused(kept, { message: 'It went already, as it was before you changed it.', fields: {} }, now);
  if (code === 'CONFLICT') return kept;
  if (!passes(code)) return refused(kept, { message, fields }, now);
  const isLost = code === 'NETWORK' || code === 'UNKNOWN';
  return { ...kept, mayHaveArrived: kept.mayHaveArrived ?? (isLost ? (kept.act?.id ?? null) : null) };
}

const refused = (kept: Kept, fault: Kept['fault'], now: string): Kept => ({
  ...kept,
  state: 'refused',
  fault,
  since: now,
});

/** Its author takes it in hand again: it waits no longer, and will be another act. */
export function inHand(kept: Kept, now: string): Kept {
  return { ...kept, state: 'draft', act: null, since: now };
}

const CHOSEN = new Set(['view', 'consent', 'kind', 'identifiability', 'namedAs', 'endsOn', 'agreement']);

/** Whether there is anything in it that somebody wrote. */
export function saysSomething(typed: Kept['typed']): boolean {
  return typed.some(([name, value]) => !CHOSEN.has(name) && value.trim() !== '');
}

export function textOf(typed: Kept['typed']): string {
  return typed.find(([name]) => name === 'text')?.[1] ?? '';
}

const DAY = 86_400_000;

/** What still is worth a line: what went is told of for a day. */
export function isOver(kept: Kept, now: string): boolean {
  return kept.state === 'sent' && Date.parse(now) - Date.parse(kept.since) > DAY;
}

/** A photo, a sound or a document that was chosen for a story, until it has gone to it. */
export interface KeptFile {
  fileId: string;
  evidenceId: string;
  personId: string;
  content: Blob;
  /** What it is for the one who chose it: asked of the device, and found out anew where it arrives. */
  kind: 'picture' | 'sound' | 'document';
  about: string;
  transcript: string;
  /** The act that puts it to its story. */
  actId: string;
  /** Why it was not taken. */
  fault: string | null;
}

export function kindOf(mediaType: string): KeptFile['kind'] {
  if (mediaType.startsWith('image/')) return 'picture';
  return mediaType.startsWith('audio/') || mediaType === 'video/mp4' ? 'sound' : 'document';
}
