import { goalsRouter } from '#/modules/goals/router.ts';
import { measuresRouter } from '#/modules/measures/router.ts';
import { router } from '#/server/trpc.ts';

export const appRouter = router({
  goals: goalsRouter,
  measures: measuresRouter,
});

export type AppRouter = typeof appRouter;
