import { wholeText } from '#/modules/adaptations/commands/first-version.ts';
import { adaptationsRouter } from '#/modules/adaptations/router.ts';
import { endParts } from '#/modules/agreements/commands/end-parts.ts';
import { agreementsRouter } from '#/modules/agreements/router.ts';
import { refuseRepeatedWords } from '#/modules/evidence/queries/repeated-words.ts';
import { evidenceRouter } from '#/modules/evidence/router.ts';
import { goalsRouter } from '#/modules/goals/router.ts';
import { insightsRouter } from '#/modules/insights/router.ts';
import { journalRouter } from '#/modules/journal/router.ts';
import { measuresRouter } from '#/modules/measures/router.ts';
import { lookIntoRoom } from '#/modules/meetings/queries/in-the-room.ts';
import { meetingsRouter } from '#/modules/meetings/router.ts';
import { organisationsRouter } from '#/modules/organisations/router.ts';
import { overviewRouter } from '#/modules/overview/router.ts';
import { peopleRouter } from '#/modules/people/router.ts';
import { pulseRouter } from '#/modules/pulse/router.ts';
import { reviewsRouter } from '#/modules/reviews/router.ts';
import { searchRouter } from '#/modules/search/router.ts';
import { sheetsRouter } from '#/modules/sheets/router.ts';
import { themesRouter } from '#/modules/themes/router.ts';
import { router } from '#/server/trpc.ts';

export const appRouter = router({
  people: peopleRouter,
  organisations: organisationsRouter(endParts),
  journal: journalRouter,
  agreements: agreementsRouter(wholeText, refuseRepeatedWords),
  evidence: evidenceRouter,
  sheets: sheetsRouter,
  themes: themesRouter,
  goals: goalsRouter(refuseRepeatedWords),
  insights: insightsRouter,
  measures: measuresRouter(refuseRepeatedWords),
  overview: overviewRouter,
  adaptations: adaptationsRouter,
  reviews: reviewsRouter(lookIntoRoom),
  pulse: pulseRouter,
  search: searchRouter,
  meetings: meetingsRouter,
});

export type AppRouter = typeof appRouter;
