import { agreementAct, agreementQuery, roomAct, roomQuery, router } from '#/server/trpc.ts';
import { changeStatements } from './commands/change-statements.ts';
import { answerPulse, closePulse, openPulse } from './commands/pulse.ts';
import { getPulse } from './queries/pulse.ts';
import { getStatements } from './queries/statements.ts';
import { AnswerPulseInput, ChangePulseInput } from './schema.ts';

export const pulseRouter = router({
  get: roomQuery.query(({ ctx, input }) => getPulse(ctx, input.reviewId)),
  statements: agreementQuery.query(({ ctx }) => getStatements(ctx)),
  changeStatements: agreementAct.input(ChangePulseInput).mutation(({ ctx, input }) => changeStatements(ctx, input)),
  open: roomAct.mutation(({ ctx, input }) => openPulse(ctx, input)),
  answer: roomAct.input(AnswerPulseInput).mutation(({ ctx, input }) => answerPulse(ctx, input)),
  close: roomAct.mutation(({ ctx, input }) => closePulse(ctx, input)),
});
