import { createTRPCContext } from '@trpc/tanstack-react-query';
import type { AppRouter } from '#/router.ts';

/** `useTRPC()` is the router in a client component: `trpc.goals.poseQuestion` for useAct, `.queryOptions()` for useQuery. */
export const { TRPCProvider, useTRPC } = createTRPCContext<AppRouter>();
