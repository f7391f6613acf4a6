import { agreementQuery, personQuery, router } from '#/server/trpc.ts';
import { find } from './queries/find.ts';
import { alreadyThere } from './queries/there.ts';
import { whereToSearch } from './queries/where.ts';
import { SearchInput, ThereInput } from './schema.ts';

export const searchRouter = router({
  where: personQuery.query(({ ctx }) => whereToSearch(ctx)),
  everywhere: personQuery.input(SearchInput).query(({ ctx, input }) => find(ctx, input, null)),
  there: agreementQuery.input(ThereInput).mutation(({ ctx, input }) => alreadyThere(ctx, input.words)),
  here: agreementQuery.input(SearchInput).query(({ ctx, input }) => find(ctx, input, ctx.actor.agreementId)),
});
