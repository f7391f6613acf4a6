import { agreementAct, agreementQuery, router } from '#/server/trpc.ts';
import { writeInsight } from './commands.ts';
import { getInsight, listInsights } from './queries.ts';
import { GetInsightInput, ListInsightsInput, WriteInsightInput } from './schema.ts';

export const insightsRouter = router({
  list: agreementQuery.input(ListInsightsInput).query(({ ctx, input }) => listInsights(ctx, input)),
  get: agreementQuery.input(GetInsightInput).query(({ ctx, input }) => getInsight(ctx, input.insightId)),
  write: agreementAct.input(WriteInsightInput).mutation(({ ctx, input }) => writeInsight(ctx, input)),
});
