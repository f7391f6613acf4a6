import type { AddressInfo } from 'node:net';
import { jobs } from '#/jobs.ts';
import { sweepGone } from '#/modules/evidence/commands/sweep-files.ts';
import { domainNow } from './clock.ts';
import { closeDatabase } from './database.ts';
import { env } from './env.ts';
import { nextPages, type Pages } from './http/pages.ts';
import { makeServer } from './http/server.ts';
import { siteOf } from './http/site.ts';
import { LiveHub } from './live/hub.ts';
import { LiveRooms } from './live/rooms.ts';
import { startTicking } from './tick.ts';

export interface ServeOptions {
  /** 0 for any free one; Next's pages in `dev` want to know it beforehand. */
  port: number;
  host: string;
  dev: boolean;
  /** In place of Next, for tests of the server alone. */
  pages?: Pages;
}

export interface Served {
  /** Where it is reached on this machine. */
  address: string;
  close(): Promise<void>;
}

/** Opens the one server: procedures, live updates, health, and pages. */
export async function serve({ port, host, dev, pages: given }: ServeOptions): Promise<Served> {
  const site = siteOf(host, env().PUBLIC_URL);
  const pages = given ?? (await nextPages({ dev, port }));
  const hub = new LiveHub(pages.build ?? 'none', async () => sweepGone(await domainNow()));
  const rooms = new LiveRooms();
  const server = makeServer({ site, dev, pages, hub, rooms });
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, host, resolve);
    });
  } catch (error) {
    await Promise.all([hub.close(), rooms.close(), pages.close()]);
    throw error;
  }
  const ticker = startTicking(jobs);
  const name = site.isLoopback ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return {
    address: `http://${name}:${(server.address() as AddressInfo).port}`,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      await Promise.all([hub.close(), rooms.close()]);
      server.closeIdleConnections();
      const patience = setTimeout(() => server.closeAllConnections(), 2500);
      await closed;
      clearTimeout(patience);
      await ticker.stop();
      await pages.close();
      await closeDatabase();
    },
  };
}
