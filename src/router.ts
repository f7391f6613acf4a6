import { agreementsRouter } from '#/modules/agreements/router.ts';
import { goalsRouter } from '#/modules/goals/router.ts';
import { measuresRouter } from '#/modules/measures/router.ts';
import { overviewRouter } from '#/modules/overview/router.ts';
import { reviewsRouter } from '#/modules/reviews/router.ts';
import { router } from '#/server/trpc.ts';

export const appRouter = router({
  agreements: agreementsRouter,
  goals: goalsRouter,
  measures: measuresRouter,
  overview: overviewRouter,
  reviews: reviewsRouter,
});

export type AppRouter = typeof appRouter;
