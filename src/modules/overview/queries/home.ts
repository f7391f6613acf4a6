import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { dayIn } from '#/lib/days.ts';
import { agreements, participants, parties } from '#/modules/agreements/tables.ts';
import { organisations } from '#/modules/organisations/tables.ts';
import { reviews } from '#/modules/reviews/tables.ts';
import type { PersonContext } from '#/server/context.ts';
import { concerns } from '../need.ts';
import { readNeeds } from './needs.ts';

/** What needs this person now, across all their agreements, and the agreements themselves. */
export async function getHome(ctx: PersonContext) {
  const mine = await ctx.db
    .select({
      id: agreements.id,
      title: agreements.title,
      place: agreements.place,
      purpose: agreements.purpose,
      status: agreements.status,
      timeZone: agreements.timeZone,
      endsOn: agreements.endsOn,
      side: participants.side,
      role: participants.role,
      partyId: participants.partyId,
      partySigns: sql<boolean>`${parties.signsSince} is not null and ${parties.leftAt} is null`,
      organisation: organisations.name,
      nextReviewOn: sql<
        string | null
      >`(select min(${reviews.meetsOn}) from ${reviews} where ${reviews.agreementId} = ${agreements.id} and ${reviews.state} in ('planned', 'in meeting'))`,
    })
    .from(participants)
    .innerJoin(agreements, eq(agreements.id, participants.agreementId))
    .innerJoin(organisations, eq(organisations.id, participants.organisationId))
    .leftJoin(parties, eq(parties.id, participants.partyId))
    .where(and(eq(participants.personId, ctx.personId), isNull(participants.leftAt)))
    .orderBy(asc(agreements.title))
    .limit(200);
  const needs = await readNeeds(
    ctx.db,
    ctx.now,
    mine.map((agreement) => agreement.id),
    'one person',
  );
  const places = new Map(mine.map((agreement) => [agreement.id, agreement]));
  return {
    agreements: mine.map((agreement) => ({ ...agreement, today: dayIn(ctx.now, agreement.timeZone) })),
    needs: needs.filter((need) => {
      const place = places.get(need.agreementId);
      if (!place) return false;
      const signs = place.role === 'signatory' && place.partySigns;
      return concerns(need, {
        personId: ctx.personId,
        partyId: place.partyId,
        side: place.side,
        contributes: place.role !== 'reader',
        signs,
      });
    }),
  };
}
export type Home = Awaited<ReturnType<typeof getHome>>;
