import { agreementAct, agreementQuery, router } from '#/server/trpc.ts';
import { changeReview } from './commands/change-review.ts';
import { closeReview, openReview } from './commands/hold-review.ts';
import { planReview } from './commands/plan-review.ts';
import { closePromise, makePromise, movePromise } from './commands/promise.ts';
import { acceptRecord, proposeRecord } from './commands/settle-record.ts';
import { writeRecord } from './commands/write-record.ts';
import { listReviews } from './queries/list.ts';
import { getPack } from './queries/pack.ts';
import { listPromises } from './queries/promises.ts';
import { getReview } from './queries/review.ts';
import {
  AcceptRecordInput,
  ChangeReviewInput,
  ClosePromiseInput,
  MakePromiseInput,
  MovePromiseInput,
  OneReviewInput,
  PlanReviewInput,
  WriteRecordInput,
} from './schema.ts';

export const reviewsRouter = router({
  list: agreementQuery.query(({ ctx }) => listReviews(ctx)),
  get: agreementQuery.input(OneReviewInput).query(({ ctx, input }) => getReview(ctx, input.reviewId)),
  pack: agreementQuery.input(OneReviewInput).query(({ ctx, input }) => getPack(ctx, input.reviewId)),
  promises: agreementQuery.query(({ ctx }) => listPromises(ctx)),
  plan: agreementAct.input(PlanReviewInput).mutation(({ ctx, input }) => planReview(ctx, input)),
  change: agreementAct.input(ChangeReviewInput).mutation(({ ctx, input }) => changeReview(ctx, input)),
  open: agreementAct.input(OneReviewInput).mutation(({ ctx, input }) => openReview(ctx, input)),
  close: agreementAct.input(OneReviewInput).mutation(({ ctx, input }) => closeReview(ctx, input)),
  writeRecord: agreementAct.input(WriteRecordInput).mutation(({ ctx, input }) => writeRecord(ctx, input)),
  proposeRecord: agreementAct.input(OneReviewInput).mutation(({ ctx, input }) => proposeRecord(ctx, input)),
  acceptRecord: agreementAct.input(AcceptRecordInput).mutation(({ ctx, input }) => acceptRecord(ctx, input)),
  makePromise: agreementAct.input(MakePromiseInput).mutation(({ ctx, input }) => makePromise(ctx, input)),
  closePromise: agreementAct.input(ClosePromiseInput).mutation(({ ctx, input }) => closePromise(ctx, input)),
  movePromise: agreementAct.input(MovePromiseInput).mutation(({ ctx, input }) => movePromise(ctx, input)),
});
