import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { cookies } from 'next/headers';
import { appRouter } from '#/router.ts';
import { SEAT_COOKIE } from '#/server/seat-key.ts';
import { SEAT_HEADER, sentBy } from '#/server/sender.ts';
import { SENDER_HEADER, SESSION_COOKIE } from '#/server/session.ts';

/** The procedures while working, so that they change as their files do. Otherwise they are served beside Next. */
function handle(req: Request) {
  return fetchRequestHandler({
    req,
    endpoint: '/api/trpc',
    router: appRouter,
    allowBatching: false,
    createContext: async () => ({
      requestId: req.headers.get('x-request-id') ?? 'unknown',
      address: req.headers.get('x-forwarded-for') ?? 'unknown',
      ...(await sentBy({
        sessionToken: (await cookies()).get(SESSION_COOKIE)?.value,
        seatToken: (await cookies()).get(SEAT_COOKIE)?.value,
        forPerson: req.headers.get(SENDER_HEADER) ?? undefined,
        forSeat: req.headers.get(SEAT_HEADER) ?? undefined,
      })),
    }),
  });
}

export { handle as GET, handle as POST };
