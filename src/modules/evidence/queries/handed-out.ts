import { and, eq, isNull, sql } from 'drizzle-orm';
import { can } from '#/access/policy.ts';
import { persons } from '#/modules/people/tables.ts';
import type { AgreementContext } from '#/server/context.ts';
import { knownOrigin } from '#/server/own-address.ts';
import { tellerToken, tellerTokenHash } from '#/server/teller-token.ts';
import { loadPiece } from '../commands/piece.ts';
import { tellerLinks } from '../tables/teller-links.ts';

/** The private link of who told a piece, for who may hand it out. Its address is null where none can be told from here. */
export async function handedOut(ctx: AgreementContext, evidenceId: string) {
  const piece = await loadPiece(ctx, evidenceId);
  const may = !piece.withdrawnAt && can(ctx.actor, 'evidence.hand out link', piece);
  if (!may) return { may, link: null };
  const [link] = await ctx.db
    .select({
      linkId: tellerLinks.id,
      language: tellerLinks.language,
      madeAt: tellerLinks.madeAt,
      madeBy: persons.name,
    })
    .from(tellerLinks)
    .leftJoin(persons, eq(persons.id, tellerLinks.madeBy))
    .where(and(eq(tellerLinks.evidenceId, evidenceId), isNull(tellerLinks.revokedAt)));
  return { may, link: link ? { ...link, address: await addressOf(ctx, link.linkId) } : null };
}
export type HandedOut = Awaited<ReturnType<typeof handedOut>>;

/** A link made under another application secret holds, and cannot be told again. */
async function addressOf({ db }: AgreementContext, linkId: string): Promise<string | null> {
  const origin = knownOrigin();
  if (!origin) return null;
  const [row] = await db.execute<{ id: string }>(
    sql`select link_id as id from access.teller_link(${tellerTokenHash(linkId)})`,
  );
  return row?.id === linkId ? `${origin}/teller/${tellerToken(linkId)}` : null;
}
