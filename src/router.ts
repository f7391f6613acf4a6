import { goalsRouter } from '#/modules/goals/router.ts';
import { router } from '#/server/trpc.ts';

export const appRouter = router({
  goals: goalsRouter,
});

export type AppRouter = typeof appRouter;
