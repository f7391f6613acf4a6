import { and, asc, eq, isNull, max } from 'drizzle-orm';
import { authorize } from '#/access/authorize.ts';
import { AppError, notFound, type OrOvertaken } from '#/lib/app-error.ts';
import { record } from '#/modules/journal/commands.ts';
import type { ActContext } from '#/server/context.ts';
import type { StoredLine } from '../money-typed.ts';
import type { EditMoneyLine, MoneyLine, RemoveMoneyLine } from '../schema.ts';
import { moneyLines, moneyShares } from '../tables.ts';
import { requirePartyOrganisation } from './load.ts';

/** Adds a line to the year's money: who holds it, and who pays how much of it. */
export async function addMoneyLine(ctx: ActContext, input: MoneyLine) {
  authorize(ctx.actor, 'money.edit');
  await requireParties(ctx, input);
  const { agreementId } = ctx.actor;
  const [there] = await ctx.db
    .select({ last: max(moneyLines.position) })
    .from(moneyLines)
    .where(eq(moneyLines.agreementId, agreementId));
  const { lineId, name, heldBy } = input;
  const perYear = sumOf(input);
  await ctx.db
    .insert(moneyLines)
    .values({ id: lineId, agreementId, position: (there?.last ?? 0) + 1, name, heldBy, perYear });
  await writeShares(ctx, input);
  return record(ctx, {
    event: 'money line.added',
    subjectKind: 'money line',
    subjectId: lineId,
    detail: { name, perYear },
    result: { lineId },
  });
}

/** Rewrites a line of a draft. */
export async function editMoneyLine(
  ctx: ActContext,
  input: EditMoneyLine,
): Promise<OrOvertaken<{ lineId: string; draftVersion: number }, StoredLine & { draftVersion: number }>> {
  const line = await loadLine(ctx, input.lineId);
  authorize(ctx.actor, 'money.edit');
  if (line.draftVersion !== input.draftVersion) {
    const { name, heldBy, draftVersion } = line;
    throw new AppError('STALE', 'This changed while you were writing. Both are here.', {
      current: { name, heldBy, draftVersion, shares: await readShares(ctx, line.id) },
    });
  }
  await requireParties(ctx, input);
  const perYear = sumOf(input);
  const draftVersion = line.draftVersion + 1;
  await ctx.db
    .update(moneyLines)
    .set({ name: input.name, heldBy: input.heldBy, perYear, draftVersion })
    .where(inAgreement(ctx, line.id));
  await writeShares(ctx, input);
  return record(ctx, {
    event: 'money line.edited',
    subjectKind: 'money line',
    subjectId: line.id,
    detail: { name: input.name, perYear },
    result: { lineId: line.id, draftVersion },
  });
}

/** Takes a line out of a draft. */
export async function removeMoneyLine(ctx: ActContext, input: RemoveMoneyLine) {
  const line = await loadLine(ctx, input.lineId);
  authorize(ctx.actor, 'money.edit');
  await ctx.db.update(moneyLines).set({ removedAt: ctx.now }).where(inAgreement(ctx, line.id));
  return record(ctx, {
    event: 'money line.removed',
    subjectKind: 'money line',
    subjectId: line.id,
    detail: { name: line.name },
    result: { lineId: line.id },
  });
}

const inAgreement = (ctx: ActContext, lineId: string) =>
  and(eq(moneyLines.agreementId, ctx.actor.agreementId), eq(moneyLines.id, lineId));

const sumOf = ({ shares }: MoneyLine) => shares.reduce((sum, share) => sum + share.perYear, 0);

async function requireParties(ctx: ActContext, input: MoneyLine) {
  await requirePartyOrganisation(ctx, input.heldBy, 'heldBy');
  const payers = new Set<string>();
  for (const [at, { organisationId }] of input.shares.entries()) {
    const field = `shares.${at}.organisationId`;
    if (payers.has(organisationId)) {
      throw new AppError('INVALID', 'Some of this is missing or cannot be read.', {
        fields: { [field]: 'This party stands here twice.' },
      });
    }
    payers.add(organisationId);
    await requirePartyOrganisation(ctx, organisationId, field);
  }
}

const ofLine = (ctx: ActContext, lineId: string) =>
  and(eq(moneyShares.agreementId, ctx.actor.agreementId), eq(moneyShares.lineId, lineId));

/** Exactly these shares; who pays nothing is left out. */
async function writeShares(ctx: ActContext, { lineId, shares }: MoneyLine) {
  const { agreementId } = ctx.actor;
  await ctx.db.delete(moneyShares).where(ofLine(ctx, lineId));
  const rows = shares.filter((share) => share.perYear > 0).map((share) => ({ agreementId, lineId, ...share }));
  if (rows.length > 0) await ctx.db.insert(moneyShares).values(rows);
}

async function readShares(ctx: ActContext, lineId: string) {
  return ctx.db
    .select({ organisationId: moneyShares.organisationId, perYear: moneyShares.perYear })
    .from(moneyShares)
    .where(ofLine(ctx, lineId))
    .orderBy(asc(moneyShares.organisationId));
}

async function loadLine(ctx: ActContext, lineId: string) {
  const [line] = await ctx.db
    .select()
    .from(moneyLines)
    .where(and(inAgreement(ctx, lineId), isNull(moneyLines.removedAt)));
  if (!line) throw notFound('money line');
  return line;
}
