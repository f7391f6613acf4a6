import { agreementQuery, router } from '#/server/trpc.ts';
import { getMasthead } from './queries.ts';

export const agreementsRouter = router({
  masthead: agreementQuery.query(({ ctx }) => getMasthead(ctx)),
});
