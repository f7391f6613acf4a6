import { agreementAct, agreementQuery, router, visitorProcedure } from '#/server/trpc.ts';
import { askForItem, withdrawItem } from './commands/agenda.ts';
import { makeCalendarLink, revokeCalendarLink } from './commands/calendar-links.ts';
import { callOffReview } from './commands/call-off.ts';
import { changeReview } from './commands/change-review.ts';
import { closeReview, openReview } from './commands/hold-review.ts';
import { changePackNote, takeBackPackNote, writePackNote } from './commands/pack-notes.ts';
import { planReview } from './commands/plan-review.ts';
import { closePromise, makePromise, movePromise } from './commands/promise.ts';
import { acceptRecord, proposeRecord } from './commands/settle-record.ts';
import { writeRecord } from './commands/write-record.ts';
import { getBefore } from './queries/before.ts';
import { getCalendarFeed, getCalendarLink } from './queries/calendar.ts';
import type { LookIntoRoom } from './queries/in-the-room.ts';
import { listReviews } from './queries/list.ts';
import { getPack } from './queries/pack.ts';
import { listPromises } from './queries/promises.ts';
import { getRecord } from './queries/record.ts';
import { getReview } from './queries/review.ts';
import {
  AcceptRecordInput,
  AskForItemInput,
  CalendarFeedInput,
  CalendarLinkInput,
  CallOffReviewInput,
  ChangePackNoteInput,
  ChangeReviewInput,
  ClosePromiseInput,
  MakePromiseInput,
  MovePromiseInput,
  OneItemInput,
  OnePackNoteInput,
  OneReviewInput,
  PlanReviewInput,
  WritePackNoteInput,
  WriteRecordInput,
} from './schema.ts';

/** `lookIntoRoom` comes from the module that holds live meetings, which stands after this one. */
export const reviewsRouter = (lookIntoRoom: LookIntoRoom) =>
  router({
    list: agreementQuery.query(({ ctx }) => listReviews(ctx)),
    get: agreementQuery.input(OneReviewInput).query(({ ctx, input }) => getReview(ctx, input.reviewId)),
    pack: agreementQuery.input(OneReviewInput).query(({ ctx, input }) => getPack(ctx, input.reviewId)),
    record: agreementQuery
      .input(OneReviewInput)
      .query(({ ctx, input }) => getRecord(ctx, input.reviewId, lookIntoRoom)),
    before: agreementQuery.input(OneReviewInput).query(({ ctx, input }) => getBefore(ctx, input.reviewId)),
    promises: agreementQuery.query(({ ctx }) => listPromises(ctx)),
    plan: agreementAct.input(PlanReviewInput).mutation(({ ctx, input }) => planReview(ctx, input)),
    change: agreementAct.input(ChangeReviewInput).mutation(({ ctx, input }) => changeReview(ctx, input)),
    callOff: agreementAct.input(CallOffReviewInput).mutation(({ ctx, input }) => callOffReview(ctx, input)),
    open: agreementAct.input(OneReviewInput).mutation(({ ctx, input }) => openReview(ctx, input)),
    close: agreementAct.input(OneReviewInput).mutation(({ ctx, input }) => closeReview(ctx, input, lookIntoRoom)),
    writeNote: agreementAct.input(WritePackNoteInput).mutation(({ ctx, input }) => writePackNote(ctx, input)),
    changeNote: agreementAct.input(ChangePackNoteInput).mutation(({ ctx, input }) => changePackNote(ctx, input)),
    takeBackNote: agreementAct.input(OnePackNoteInput).mutation(({ ctx, input }) => takeBackPackNote(ctx, input)),
    askForItem: agreementAct.input(AskForItemInput).mutation(({ ctx, input }) => askForItem(ctx, input)),
    withdrawItem: agreementAct.input(OneItemInput).mutation(({ ctx, input }) => withdrawItem(ctx, input)),
    calendarLink: agreementQuery.query(({ ctx }) => getCalendarLink(ctx)),
    makeCalendarLink: agreementAct.input(CalendarLinkInput).mutation(({ ctx, input }) => makeCalendarLink(ctx, input)),
    revokeCalendarLink: agreementAct
      .input(CalendarLinkInput)
      .mutation(({ ctx, input }) => revokeCalendarLink(ctx, input)),
    calendarFeed: visitorProcedure
      .input(CalendarFeedInput)
      .query(({ ctx, input }) => getCalendarFeed(ctx, input.token)),
    writeRecord: agreementAct.input(WriteRecordInput).mutation(({ ctx, input }) => writeRecord(ctx, input)),
    proposeRecord: agreementAct
      .input(OneReviewInput)
      .mutation(({ ctx, input }) => proposeRecord(ctx, input, lookIntoRoom)),
    acceptRecord: agreementAct.input(AcceptRecordInput).mutation(({ ctx, input }) => acceptRecord(ctx, input)),
    makePromise: agreementAct.input(MakePromiseInput).mutation(({ ctx, input }) => makePromise(ctx, input)),
    closePromise: agreementAct.input(ClosePromiseInput).mutation(({ ctx, input }) => closePromise(ctx, input)),
    movePromise: agreementAct.input(MovePromiseInput).mutation(({ ctx, input }) => movePromise(ctx, input)),
  });
