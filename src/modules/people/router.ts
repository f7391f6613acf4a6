import { personAct, personQuery, router } from '#/server/trpc.ts';
import { endOtherSessions, endSession, rename, setLanguage, silence, unsilence } from './commands.ts';
import { getMe, listSessions } from './queries.ts';
import { EndOtherSessionsInput, EndSessionInput, NoticeInput, RenameInput, SetLanguageInput } from './schema.ts';

export const peopleRouter = router({
  me: personQuery.query(({ ctx }) => getMe(ctx)),
  sessions: personQuery.query(({ ctx }) => listSessions(ctx)),
  rename: personAct.input(RenameInput).mutation(({ ctx, input }) => rename(ctx, input)),
  setLanguage: personAct.input(SetLanguageInput).mutation(({ ctx, input }) => setLanguage(ctx, input)),
  silence: personAct.input(NoticeInput).mutation(({ ctx, input }) => silence(ctx, input)),
  unsilence: personAct.input(NoticeInput).mutation(({ ctx, input }) => unsilence(ctx, input)),
  endSession: personAct.input(EndSessionInput).mutation(({ ctx, input }) => endSession(ctx, input)),
  endOtherSessions: personAct.input(EndOtherSessionsInput).mutation(({ ctx, input }) => endOtherSessions(ctx, input)),
});
