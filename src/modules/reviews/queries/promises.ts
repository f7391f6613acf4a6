import { and, asc, eq, sql } from 'drizzle-orm';
import { can } from '#/access/policy.ts';
import { dayIn } from '#/lib/days.ts';
import { participants } from '#/modules/agreements/tables.ts';
import { organisations } from '#/modules/organisations/tables.ts';
import { persons } from '#/modules/people/tables.ts';
import type { AgreementContext } from '#/server/context.ts';
import { promises } from '../tables.ts';

const COMMISSIONING_FIRST = sql`case ${promises.side} when 'commissioning' then 0 when 'providing' then 1 else 2 end`;

/** Promises with their owners; the commissioning side's stand first, the soonest due before later ones. */
export async function listPromises(ctx: AgreementContext, only: { reviewId?: string; open?: boolean } = {}) {
  const rows = await ctx.db
    .select({
      id: promises.id,
      text: promises.text,
      ownerId: promises.ownerId,
      owner: persons.name,
      organisation: organisations.name,
      side: promises.side,
      madeOn: promises.madeOn,
      dueOn: promises.dueOn,
      status: promises.status,
      closedOn: promises.closedOn,
      said: promises.said,
      reviewId: promises.reviewId,
      decisionId: promises.decisionId,
      version: promises.version,
    })
    .from(promises)
    .innerJoin(persons, eq(persons.id, promises.ownerId))
    .leftJoin(
      participants,
      and(
        eq(participants.agreementId, promises.agreementId),
        eq(participants.personId, promises.ownerId),
        sql`${participants.leftAt} is null`,
      ),
    )
    .leftJoin(organisations, eq(organisations.id, participants.organisationId))
    .where(
      and(
        eq(promises.agreementId, ctx.actor.agreementId),
        only.reviewId ? eq(promises.reviewId, only.reviewId) : undefined,
        only.open ? eq(promises.status, 'open') : undefined,
      ),
    )
    .orderBy(COMMISSIONING_FIRST, asc(promises.dueOn), asc(promises.id))
    .limit(500);
  const today = dayIn(ctx.now, ctx.actor.timeZone);
  return rows.map((row) => ({
    ...row,
    isDue: row.status === 'open' && row.dueOn < today,
    may: { close: row.status === 'open' && can(ctx.actor, 'promise.close', row) },
  }));
}
export type PromiseLine = Awaited<ReturnType<typeof listPromises>>[number];
