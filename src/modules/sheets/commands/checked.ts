import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { AppError } from '#/lib/app-error.ts';
import { dayIn } from '#/lib/days.ts';
import { derivedUuid } from '#/lib/derived-uuid.ts';
import { postFaults } from '#/modules/evidence/commands/post.ts';
import { knownNames } from '#/modules/evidence/queries/composing.ts';
import type { AgreementContext } from '#/server/context.ts';
import { checkedRows, pointingRows } from '../checked-rows.ts';
import { matchingFault, missingForAll } from '../matching.ts';
import type { CheckSheet } from '../schema.ts';

/** The table's rows held against the rules of a post, one by one, and against what stands here already. */
export async function checkRows(ctx: AgreementContext, input: CheckSheet, importId: string) {
  const fault = matchingFault(input.matching);
  const fields = { ...(fault ? { matching: fault } : {}), ...missingForAll(input.matching, input.forAll) };
  if (Object.keys(fields).length > 0)
    throw new AppError('INVALID', 'Something has to be said before the rows can be read.', { fields });
  const today = dayIn(ctx.now, ctx.actor.timeZone);
  const [here, known] = await Promise.all([ownTexts(ctx, input), knownNames(ctx)]);
  const checked = checkedRows(input, {
    idOf: (at) => derivedUuid('evidence import', importId, String(at)),
    faultsOf: (post) => postFaults(post, today),
    isHere: (text) => here.has(md5(text)),
  });
  return { ...checked, pointing: pointingRows(checked.good, { today, known }) };
}

const md5 = (text: string) => createHash('md5').update(text).digest('hex');

/** Which of the table's stories this person has posted in this agreement before, by the hash of their words. */
async function ownTexts(ctx: AgreementContext, { matching, rows }: CheckSheet): Promise<Set<string>> {
  const column = matching.indexOf('text');
  const hashes = rows.map(({ cells }) => md5((cells[column] ?? '').trim()));
  const found = await ctx.db.execute<{ hash: string }>(sql`
    select md5(e.text) as hash from evidence e join evidence_placements p on p.evidence_id = e.id
    where p.agreement_id = ${ctx.actor.agreementId} and p.author_id = ${ctx.actor.personId} and e.author_id = ${ctx.actor.personId}
      and md5(e.text) = any (${sql.param(hashes)}::text[])`);
  return new Set(Array.from(found, ({ hash }) => hash));
}
