import { agreementQuery, personQuery, router } from '#/server/trpc.ts';
import { find } from './queries/find.ts';
import { whereToSearch } from './queries/where.ts';
import { SearchInput } from './schema.ts';

export const searchRouter = router({
  where: personQuery.query(({ ctx }) => whereToSearch(ctx)),
  everywhere: personQuery.input(SearchInput).query(({ ctx, input }) => find(ctx, input, null)),
  here: agreementQuery.input(SearchInput).query(({ ctx, input }) => find(ctx, input, ctx.actor.agreementId)),
});
