import { appRouter } from '#/router.ts';
import { createCallerFactory } from '#/server/trpc.ts';

/** The router in-process: pages, jobs and tests call the same procedures as a browser. */
export const caller = createCallerFactory(appRouter);
