import { agreementQuery, personQuery, router } from '#/server/trpc.ts';
import { askedEverywhere, askedHere } from './queries/asked.ts';
import { cameOf } from './queries/came-of.ts';
import { getDashboard } from './queries/dashboard.ts';
import { getHome } from './queries/home.ts';
import { traceGoal } from './queries/trace.ts';
import { usedBy } from './queries/used-by.ts';
import { AskedInput, CameOfInput, OneGoalInput, OnePieceInput } from './schema.ts';

export const overviewRouter = router({
  home: personQuery.query(({ ctx }) => getHome(ctx)),
  asked: personQuery.input(AskedInput).query(({ ctx, input }) => askedEverywhere(ctx, input)),
  askedHere: agreementQuery.query(({ ctx }) => askedHere(ctx)),
  cameOf: personQuery.input(CameOfInput).query(({ ctx, input }) => cameOf(ctx, input)),
  dashboard: agreementQuery.query(({ ctx }) => getDashboard(ctx)),
  trace: agreementQuery.input(OneGoalInput).query(({ ctx, input }) => traceGoal(ctx, input.goalId)),
  usedBy: agreementQuery.input(OnePieceInput).query(({ ctx, input }) => usedBy(ctx, input.evidenceId)),
});
