import { and, asc, eq, isNull } from 'drizzle-orm';
import { can } from '#/access/policy.ts';
import { notFound } from '#/lib/app-error.ts';
import { persons } from '#/modules/people/tables.ts';
import type { AgreementContext } from '#/server/context.ts';
import { agendaItems, packNotes, reviews } from '../tables.ts';

const MOST = 200;

/** What was asked to be talked about, and one's own notes on the pack. Notes of others are nobody's to read. */
export async function getBefore(ctx: AgreementContext, reviewId: string) {
  const { agreementId, personId } = ctx.actor;
  const [review] = await ctx.db
    .select({ state: reviews.state, packOpensAt: reviews.packOpensAt })
    .from(reviews)
    .where(and(eq(reviews.agreementId, agreementId), eq(reviews.id, reviewId)));
  if (!review) throw notFound('review');
  const [items, notes] = await Promise.all([
    ctx.db
      .select({
        id: agendaItems.id,
        text: agendaItems.text,
        askedById: agendaItems.askedBy,
        askedBy: persons.name,
        side: agendaItems.side,
        askedAt: agendaItems.askedAt,
      })
      .from(agendaItems)
      .innerJoin(persons, eq(persons.id, agendaItems.askedBy))
      .where(
        and(
          eq(agendaItems.agreementId, agreementId),
          eq(agendaItems.reviewId, reviewId),
          isNull(agendaItems.withdrawnAt),
        ),
      )
      .orderBy(asc(agendaItems.askedAt), asc(agendaItems.id))
      .limit(MOST),
    ctx.db
      .select({
        id: packNotes.id,
        text: packNotes.text,
        version: packNotes.version,
        writtenAt: packNotes.writtenAt,
        changedAt: packNotes.changedAt,
      })
      .from(packNotes)
      .where(
        and(eq(packNotes.agreementId, agreementId), eq(packNotes.reviewId, reviewId), eq(packNotes.personId, personId)),
      )
      .orderBy(asc(packNotes.writtenAt), asc(packNotes.id))
      .limit(MOST),
  ]);
  const asks = review.state === 'planned' || review.state === 'in meeting';
  return {
    items: items.map(({ askedById, ...item }) => ({
      ...item,
      may: { withdraw: asks && can(ctx.actor, 'agenda item.withdraw', { authorId: askedById }) },
    })),
    notes,
    may: {
      ask: asks && can(ctx.actor, 'agenda item.ask'),
      note: review.packOpensAt <= ctx.now && can(ctx.actor, 'pack note.write'),
    },
  };
}
export type Before = Awaited<ReturnType<typeof getBefore>>;
