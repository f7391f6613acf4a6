import { and, eq, sql } from 'drizzle-orm';
import { AppError } from '#/lib/app-error.ts';
import type { RoomActContext } from '#/server/context.ts';
import type { OneStage, OpenVotes, Vote } from '../schema.ts';
import { votes } from '../tables.ts';
import { mayGive, votesLeft } from '../tally.ts';
import { loadGroup } from './groups.ts';
import { changeStage, lead, loadStage, recordIn, recount, takePart, touch } from './room.ts';

type In<T> = T & { reviewId: string };

/** Gives everybody so many votes for the groups of a stage. Opened anew, what was given stays. */
export async function openVotes(ctx: RoomActContext, { reviewId, stageId, votesEach }: In<OpenVotes>) {
  const room = await lead(ctx, reviewId);
  const stage = await loadStage(ctx, room, stageId);
  if (stage.votesRevealedAt) throw new AppError('CONFLICT', 'The votes of this stage lie open already.');
  const number = await touch(ctx, room);
  await changeStage(ctx, stageId, { votesEach, atNumber: number });
  return recordIn(ctx, {
    event: 'meeting.voting opened',
    reviewId,
    detail: { stageId, votesEach },
    result: { votesEach },
  });
}

/** Says how many of one’s votes a group has. Nobody else learns of it, now or later. */
export async function vote(ctx: RoomActContext, { reviewId, groupId, count }: In<Vote>) {
  const room = await takePart(ctx, reviewId);
  const group = await loadGroup(ctx, room, groupId);
  const stage = await loadStage(ctx, room, group.stageId);
  if (!stage.votesEach) throw new AppError('CONFLICT', 'Voting has not been opened yet.');
  if (stage.votesRevealedAt) throw new AppError('CONFLICT', 'The votes lie open. They do not change any more.');
  if (group.dissolvedAt) throw new AppError('CONFLICT', 'This group was put into another. Vote for that one.');
  const given = await givenBy(ctx, room.seat.id, stage.id);
  if (!mayGive(stage.votesEach, given, groupId, count)) {
    const left = votesLeft(stage.votesEach, new Map([...given].filter(([id]) => id !== groupId)));
    throw new AppError('INVALID', `You have ${stage.votesEach} votes in all.`, {
      fields: { count: `At most ${left} for this one.` },
    });
  }
  const mine = { seatId: room.seat.id, groupId };
  const { agreementId } = ctx;
  await ctx.db
    .insert(votes)
    .values({ ...mine, agreementId, reviewId, stageId: stage.id, count })
    .onConflictDoUpdate({ target: [votes.seatId, votes.groupId], set: { count } });
  await recount(ctx, room, stage.id, await touch(ctx, room));
  return recordIn(ctx, { event: 'meeting.voted', reviewId, isPrivate: true, result: { count } });
}

/** Counts what all gave. Ties are ties. */
export async function revealVotes(ctx: RoomActContext, { reviewId, stageId }: In<OneStage>) {
  const room = await lead(ctx, reviewId);
  const stage = await loadStage(ctx, room, stageId);
  if (!stage.votesEach) throw new AppError('CONFLICT', 'Voting has not been opened yet.');
  if (!stage.votesRevealedAt) {
    const number = await touch(ctx, room);
    await ctx.db.execute(sql`select access.reveal_votes(${stageId}::uuid, ${number})`);
    await changeStage(ctx, stageId, { votesRevealedAt: ctx.now, atNumber: number });
  }
  return recordIn(ctx, { event: 'meeting.votes revealed', reviewId, detail: { stageId }, result: { stageId } });
}

async function givenBy(ctx: RoomActContext, seatId: string, stageId: string): Promise<Map<string, number>> {
  const rows = await ctx.db
    .select({ groupId: votes.groupId, count: votes.count })
    .from(votes)
    .where(and(eq(votes.agreementId, ctx.agreementId), eq(votes.seatId, seatId), eq(votes.stageId, stageId)));
  return new Map(rows.map(({ groupId, count }) => [groupId, count]));
}
