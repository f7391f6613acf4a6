import { and, count, eq, sql } from 'drizzle-orm';
import { AppError, notFound } from '#/lib/app-error.ts';
import { refuseRepeatedWords } from '#/modules/evidence/queries/repeated-words.ts';
import type { RoomActContext } from '#/server/context.ts';
import type { ChangeCard, OneCard, OneStage, WriteCard } from '../schema.ts';
import { cardAuthors, cards, seats } from '../tables.ts';
import { MOST_CARDS_EACH } from '../vocabulary.ts';
import { authorizeIn, changeStage, lead, loadStage, recordIn, recount, type Seated, takePart, touch } from './room.ts';

type In<T> = T & { reviewId: string };

/** Lays a card face down. Until the cards of its stage are turned over nobody reads it but who wrote it. */
export async function writeCard(ctx: RoomActContext, input: In<WriteCard>) {
  const room = await takePart(ctx, input.reviewId);
  const stage = await loadStage(ctx, room, input.stageId);
  await refuseWords(ctx, input.text);
  await refuseTooMany(ctx, room);
  const forSeat = input.onPaper ? input.onPaper.seatId : room.seat.id;
  if (forSeat !== null && forSeat !== room.seat.id) await requireNamed(ctx, room, forSeat);
  const { agreementId } = ctx;
  const place = { agreementId, reviewId: room.reviewId, stageId: stage.id };
  await ctx.db
    .insert(cards)
    .values({ ...place, id: input.cardId, text: input.text, fromPaper: Boolean(input.onPaper) });
  await ctx.db
    .insert(cardAuthors)
    .values({ ...place, cardId: input.cardId, seatId: forSeat, typedBySeat: input.onPaper ? room.seat.id : null });
  await recount(ctx, room, stage.id, await touch(ctx, room));
  return recordIn(ctx, {
    event: 'meeting.card written',
    reviewId: room.reviewId,
    isPrivate: true,
    result: { version: 1 },
  });
}

/** Rewords one’s own card, as long as it lies face down. */
export async function changeCard(ctx: RoomActContext, input: In<ChangeCard>) {
  const room = await takePart(ctx, input.reviewId);
  const card = await loadOwnCard(ctx, room, input.cardId);
  if (card.revealedAt) throw new AppError('CONFLICT', 'This note lies open now. Write another one beside it.');
  if (card.version !== input.version)
    throw new AppError('STALE', 'This note changed while you were writing.', {
      current: { text: card.text, version: card.version },
    });
  await refuseWords(ctx, input.text);
  await setCard(ctx, card.id, { text: input.text, version: card.version + 1 });
  return recordIn(ctx, {
    event: 'meeting.card changed',
    reviewId: room.reviewId,
    isPrivate: true,
    result: { version: card.version + 1 },
  });
}

/** Takes one’s own card back, also one that lies open: its words are gone, its place stays. */
export async function takeBackCard(ctx: RoomActContext, input: In<OneCard>) {
  const room = await takePart(ctx, input.reviewId);
  const card = await loadOwnCard(ctx, room, input.cardId);
  const number = await touch(ctx, room);
  await setCard(ctx, card.id, { text: '', takenBackAt: ctx.now, atNumber: card.revealedAt ? number : 0 });
  if (!card.revealedAt) await recount(ctx, room, card.stageId, number);
  return recordIn(ctx, { event: 'meeting.card taken back', reviewId: room.reviewId, isPrivate: true, result: null });
}

/** Turns over together what lies face down in a stage; what comes later lies face down until the next time. */
export async function revealCards(ctx: RoomActContext, { reviewId, stageId }: In<OneStage>) {
  const room = await lead(ctx, reviewId);
  const stage = await loadStage(ctx, room, stageId);
  const number = await touch(ctx, room);
  const [turned] = await ctx.db.execute<{ cards: number }>(
    sql`select access.reveal_cards(${stageId}::uuid, ${number}, ${ctx.now}::timestamptz) as cards`,
  );
  await changeStage(ctx, stageId, { cardsRevealedAt: stage.cardsRevealedAt ?? ctx.now, atNumber: number });
  await recount(ctx, room, stageId, number);
  const cardsNow = turned?.cards ?? 0;
  return recordIn(ctx, {
    event: 'meeting.cards revealed',
    reviewId,
    detail: { stageId, cards: cardsNow },
    result: { cards: cardsNow },
  });
}

/** Shows whose the cards of a stage are, where the agreement chose that it may be. */
export async function openAuthors(ctx: RoomActContext, { reviewId, stageId }: In<OneStage>) {
  const room = await lead(ctx, reviewId);
  const stage = await loadStage(ctx, room, stageId);
  if (room.meeting.authors === 'never')
    throw new AppError('CONFLICT', 'You agreed that names on notes are never opened.');
  if (!stage.cardsRevealedAt) throw new AppError('CONFLICT', 'Turn the notes over first.');
  const number = await touch(ctx, room);
  await ctx.db.execute(sql`select access.open_authors(${stageId}::uuid, ${number}, ${ctx.now}::timestamptz)`);
  await changeStage(ctx, stageId, { authorsOpenedAt: stage.authorsOpenedAt ?? ctx.now, atNumber: number });
  return recordIn(ctx, { event: 'meeting.names opened', reviewId, detail: { stageId }, result: { stageId } });
}

async function loadOwnCard(ctx: RoomActContext, { reviewId, seat }: Seated, cardId: string) {
  const isMine = sql`(${cardAuthors.seatId} = ${seat.id} or ${cardAuthors.typedBySeat} = ${seat.id})`;
  const [card] = await ctx.db
    .select({
      id: cards.id,
      text: cards.text,
      stageId: cards.stageId,
      version: cards.version,
      revealedAt: cards.revealedAt,
      takenBackAt: cards.takenBackAt,
    })
    .from(cards)
    .innerJoin(cardAuthors, eq(cardAuthors.cardId, cards.id))
    .where(and(eq(cards.agreementId, ctx.agreementId), eq(cards.reviewId, reviewId), eq(cards.id, cardId), isMine));
  if (!card) throw notFound('note');
  if (card.takenBackAt) throw new AppError('CONFLICT', 'This note was taken back.');
  return card;
}

async function setCard(ctx: RoomActContext, cardId: string, to: Partial<typeof cards.$inferInsert>) {
  await ctx.db
    .update(cards)
    .set(to)
    .where(and(eq(cards.agreementId, ctx.agreementId), eq(cards.id, cardId)));
}

async function refuseTooMany(ctx: RoomActContext, { reviewId, seat }: Seated) {
  const [laid] = await ctx.db
    .select({ cards: count() })
    .from(cardAuthors)
    // By whom it was typed in: what is laid for others counts as well, and takes nothing from them.
    .where(
      and(
        eq(cardAuthors.reviewId, reviewId),
        sql`coalesce(${cardAuthors.typedBySeat}, ${cardAuthors.seatId}) = ${seat.id}`,
      ),
    );
  if ((laid?.cards ?? 0) >= MOST_CARDS_EACH)
    throw new AppError('LIMIT', `${MOST_CARDS_EACH} notes are what one person lays in a meeting.`);
}

/** Nobody finds a note under their name but from who runs the meeting, whom all see do it. */
async function requireNamed(ctx: RoomActContext, room: Seated, seatId: string) {
  authorizeIn(ctx, 'meeting.run', { runs: room.runs });
  const { reviewId } = room;
  const [seat] = await ctx.db
    .select({ id: seats.id })
    .from(seats)
    .where(and(eq(seats.agreementId, ctx.agreementId), eq(seats.reviewId, reviewId), eq(seats.id, seatId)));
  if (!seat) throw notFound('seat');
}

/** Nobody writes a story’s words onto a card. A guest reads no stories, so there is nothing to compare with. */
async function refuseWords(ctx: RoomActContext, text: string) {
  if (ctx.actor) await refuseRepeatedWords({ ...ctx, actor: ctx.actor }, { text });
}
