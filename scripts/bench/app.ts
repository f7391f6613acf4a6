import { serve } from '#/server/main.ts';
import { serveQuestions, usage } from './child.ts';

const withoutPages = {
  handle: async (_: unknown, res: { writeHead(status: number): { end(): void } }) => void res.writeHead(404).end(),
  close: async () => {},
};

/** The app as `npm start` serves it: its own server, its own role in the database, Next's pages if they were asked for. */
const served = await serve({
  port: Number(process.env.PORT ?? 0),
  host: '127.0.0.1',
  dev: false,
  pages: process.env.BENCH_PAGES ? undefined : withoutPages,
});
serveQuestions({ address: served.address }, async () => usage(), served.close);
