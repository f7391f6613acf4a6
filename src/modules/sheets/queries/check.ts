import { authorize } from '#/access/authorize.ts';
import type { AgreementContext } from '#/server/context.ts';
import { checkRows } from '../commands/checked.ts';
import type { CheckSheet } from '../schema.ts';

/** As many bad rows as are told: who has more puts these right first. */
const TOLD = 200;

/** What would become of a table's rows. Nothing is kept of it. */
export async function checkSheet(ctx: AgreementContext, input: CheckSheet) {
  authorize(ctx.actor, 'evidence.post');
  const { good, bad, pointing } = await checkRows(ctx, input, ctx.actor.agreementId);
  const readBy = (visibility: string) => good.filter(({ post }) => post.visibility === visibility).length;
  return {
    good: good.length,
    bad: bad.slice(0, TOLD),
    badRows: bad.length,
    readers: { private: readBy('private'), organisation: readBy('organisation'), agreement: readBy('agreement') },
    pointing: pointing.slice(0, TOLD),
    pointingRows: pointing.length,
  };
}
export type Checked = Awaited<ReturnType<typeof checkSheet>>;
