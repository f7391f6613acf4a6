import type { AgreementContext } from '#/server/context.ts';
import { readLeft } from '../commands/left-behind.ts';

/** At most so many are shown at a time; with each that is taken back another one comes. */
const SHOWN = 20;

/** Stories that their authors alone could read and left here: for the lead of their organisation, who reads none of their words. */
export async function leftBehind(ctx: AgreementContext) {
  const left = Array.from(await readLeft(ctx));
  const shown = left.slice(0, SHOWN).map(({ evidence_id: evidenceId, author, called, posted_at }) => ({
    evidenceId,
    author: author ?? '',
    called,
    writtenAt: new Date(posted_at).toISOString(),
  }));
  return { stories: shown, more: left.length - shown.length, timeZone: ctx.actor.timeZone };
}
export type LeftBehind = Awaited<ReturnType<typeof leftBehind>>;
