import { and, count, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import { AppError, notFound } from '#/lib/app-error.ts';
import type { RoomActContext } from '#/server/context.ts';
import { placeAfter } from '../grouping.ts';
import type { MakeGroup, MergeGroups, MoveCard, NameGroup } from '../schema.ts';
import { cardGroups, cards } from '../tables.ts';
import { MOST_GROUPS } from '../vocabulary.ts';
import { loadStage, type Room, recordIn, takePart, touch } from './room.ts';

type In<T> = T & { reviewId: string };

/** Puts cards together under a name. A card that lay in another group leaves it. */
export async function makeGroup(ctx: RoomActContext, input: In<MakeGroup>) {
  const room = await takePart(ctx, input.reviewId);
  const stage = await loadStage(ctx, room, input.stageId);
  const chosen = await loadOpenCards(ctx, room, input.cardIds);
  const [last] = await ctx.db
    .select({ place: sql<number>`coalesce(max(${cardGroups.place}), 0)`, groups: count() })
    .from(cardGroups)
    .where(eq(cardGroups.stageId, stage.id));
  if ((last?.groups ?? 0) >= MOST_GROUPS)
    throw new AppError('LIMIT', `${MOST_GROUPS} groups are what a stage can hold. Put notes into one that is there.`);
  const number = await touch(ctx, room);
  const { agreementId } = ctx;
  await ctx.db.insert(cardGroups).values({
    id: input.groupId,
    agreementId,
    reviewId: room.reviewId,
    stageId: stage.id,
    name: input.name,
    place: (last?.place ?? 0) + 1,
    atNumber: number,
  });
  for (const [nth, { id }] of chosen.entries())
    await put(ctx, id, { groupId: input.groupId, place: nth + 1, atNumber: number });
  return recordIn(ctx, {
    event: 'meeting.group made',
    reviewId: room.reviewId,
    detail: { groupId: input.groupId, cards: chosen.length },
    result: { groupId: input.groupId },
  });
}

export async function nameGroup(ctx: RoomActContext, input: In<NameGroup>) {
  const room = await takePart(ctx, input.reviewId);
  const group = await loadGroup(ctx, room, input.groupId);
  if (group.name !== input.was && group.name !== input.name)
    throw new AppError('STALE', 'Somebody named this group while you were writing.', { current: { name: group.name } });
  const number = await touch(ctx, room);
  await changeGroup(ctx, group.id, { name: input.name, atNumber: number });
  return recordIn(ctx, {
    event: 'meeting.group named',
    reviewId: room.reviewId,
    detail: { groupId: group.id },
    result: { groupId: group.id },
  });
}

/** Puts a card into a group or on its own. Of two who move the same card the later one stands; no card is lost. */
export async function moveCard(ctx: RoomActContext, input: In<MoveCard>) {
  const room = await takePart(ctx, input.reviewId);
  const [card] = await loadOpenCards(ctx, room, [input.cardId]);
  if (!card) throw notFound('note');
  // A group that was dissolved meanwhile holds nothing: the card goes on its own, and is not lost.
  const group = input.groupId ? await loadGroup(ctx, room, input.groupId) : null;
  const groupId = group && !group.dissolvedAt ? group.id : null;
  const place = placeAfter(await columnWithout(ctx, card, groupId), input.afterCardId);
  const number = await touch(ctx, room);
  await put(ctx, card.id, { groupId, place, atNumber: number });
  return recordIn(ctx, {
    event: 'meeting.card moved',
    reviewId: room.reviewId,
    detail: { cardId: card.id, groupId },
    result: { cardId: card.id, groupId, place },
  });
}

/** All cards of a group go into another, after those that are there. */
export async function mergeGroups(ctx: RoomActContext, input: In<MergeGroups>) {
  const room = await takePart(ctx, input.reviewId);
  const from = await loadGroup(ctx, room, input.groupId);
  const into = await loadGroup(ctx, room, input.intoId);
  if (from.id === into.id)
    throw new AppError('INVALID', 'Choose another group.', { fields: { intoId: 'Choose another group.' } });
  if (from.dissolvedAt || into.dissolvedAt)
    throw new AppError('CONFLICT', 'Somebody put this group into another already.');
  for (const stageId of new Set([from.stageId, into.stageId])) {
    if ((await loadStage(ctx, room, stageId)).votesEach !== null)
      throw new AppError('CONFLICT', 'Votes are given to these groups. They are not put together any more.');
  }
  const number = await touch(ctx, room);
  await ctx.db.execute(sql`
    update cards set group_id = ${into.id}, at_number = ${number},
      place = place + (select coalesce(max(c.place), 0) from cards c where c.group_id = ${into.id}) + 1
    where group_id = ${from.id} and agreement_id = ${ctx.agreementId}`);
  await changeGroup(ctx, from.id, { dissolvedAt: ctx.now, atNumber: number });
  return recordIn(ctx, {
    event: 'meeting.groups merged',
    reviewId: room.reviewId,
    detail: { groupId: from.id, intoId: into.id },
    result: { groupId: into.id },
  });
}

export async function loadGroup(ctx: RoomActContext, { reviewId }: Room, groupId: string) {
  const [group] = await ctx.db
    .select()
    .from(cardGroups)
    .where(
      and(eq(cardGroups.agreementId, ctx.agreementId), eq(cardGroups.reviewId, reviewId), eq(cardGroups.id, groupId)),
    );
  if (!group) throw notFound('group');
  return group;
}

async function changeGroup(ctx: RoomActContext, groupId: string, to: Partial<typeof cardGroups.$inferInsert>) {
  await ctx.db
    .update(cardGroups)
    .set(to)
    .where(and(eq(cardGroups.agreementId, ctx.agreementId), eq(cardGroups.id, groupId)));
}

/** Cards that lie open, in the order asked; one that does not is not there for anybody. */
async function loadOpenCards(ctx: RoomActContext, { reviewId }: Room, cardIds: string[]) {
  const wanted = [...new Set(cardIds)];
  if (wanted.length === 0) return [];
  const found = await ctx.db
    .select({ id: cards.id, stageId: cards.stageId })
    .from(cards)
    .where(
      and(
        eq(cards.agreementId, ctx.agreementId),
        eq(cards.reviewId, reviewId),
        isNotNull(cards.revealedAt),
        inArray(cards.id, wanted),
      ),
    );
  if (found.length < wanted.length) throw notFound('note');
  return wanted.flatMap((id) => found.filter((card) => card.id === id));
}

/** The other cards of where it goes, in their order. */
async function columnWithout(ctx: RoomActContext, card: { id: string; stageId: string }, groupId: string | null) {
  const there = await ctx.db
    .select({ id: cards.id, at: cards.atNumber, groupId: cards.groupId, place: cards.place })
    .from(cards)
    .where(
      and(
        eq(cards.agreementId, ctx.agreementId),
        isNotNull(cards.revealedAt),
        groupId ? eq(cards.groupId, groupId) : and(isNull(cards.groupId), eq(cards.stageId, card.stageId)),
      ),
    )
    .orderBy(cards.place, cards.id);
  return there.filter(({ id }) => id !== card.id);
}

async function put(
  ctx: RoomActContext,
  cardId: string,
  to: { groupId: string | null; place: number; atNumber: number },
) {
  await ctx.db
    .update(cards)
    .set(to)
    .where(and(eq(cards.agreementId, ctx.agreementId), eq(cards.id, cardId)));
}
