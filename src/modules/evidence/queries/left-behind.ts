import type { AgreementContext } from '#/server/context.ts';
import { readLeft } from '../commands/left-behind.ts';
import { handedOut } from './handed-out.ts';

/** At most so many are shown at a time; with each that is taken back another one comes. */
const SHOWN = 20;

/** Stories that their authors alone could read and left here: for the lead of their organisation, with the link of each. */
export async function leftBehind(ctx: AgreementContext) {
  const left = Array.from(await readLeft(ctx));
  const shown = [];
  for (const { evidence_id: evidenceId, author, called, posted_at } of left.slice(0, SHOWN))
    shown.push({
      evidenceId,
      author: author ?? '',
      called,
      writtenAt: new Date(posted_at).toISOString(),
      handedOut: await handedOut(ctx, evidenceId),
    });
  return { stories: shown, more: left.length - shown.length, timeZone: ctx.actor.timeZone };
}
export type LeftBehind = Awaited<ReturnType<typeof leftBehind>>;
