import { agreementQuery, router } from '#/server/trpc.ts';
import { listJournal } from './queries.ts';
import { JournalInput } from './schema.ts';

export const journalRouter = router({
  list: agreementQuery.input(JournalInput).query(({ ctx, input }) => listJournal(ctx, input)),
});
