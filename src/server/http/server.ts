import { randomBytes, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { faultOf } from '#/server/fault.ts';
import type { LiveHub } from '#/server/live/hub.ts';
import { roomOf, serveClock, serveRoom } from '#/server/live/room-route.ts';
import type { LiveRooms } from '#/server/live/rooms.ts';
import { serveLive } from '#/server/live/route.ts';
import { log } from '#/server/log.ts';
import { SHEET_LIMITS } from '#/server/sheets/sheet.ts';
import { addressOf } from './address.ts';
import { answerRefusal } from './answer.ts';
import { BODY_LIMIT } from './body.ts';
import { CALENDARS, serveCalendar } from './calendar.ts';
import { FILES, fileOfLink, serveFile, serveFileByLink } from './files.ts';
import { contentSecurityPolicy, setSecurityHeaders } from './headers.ts';
import { serveHealth } from './health.ts';
import type { Pages } from './pages.ts';
import { PROCEDURES, procedureLimit, serveProcedures } from './procedures.ts';
import { isFromOurPages } from './same-origin.ts';
import { SEAT, serveSeat } from './seat.ts';
import { serveServiceWorker } from './service-worker.ts';
import { isOurHost, outsideOf, type Site } from './site.ts';
import { serveTable, tableOf } from './tables.ts';
import { serveUploads, UPLOADS } from './uploads.ts';

/** Whose request it is, as far as the transport knows. */
export interface Asker {
  requestId: string;
  address: string;
}

interface Frame {
  site: Site;
  dev: boolean;
  pages: Pages;
  hub: LiveHub;
  rooms: LiveRooms;
}

/** One server for procedures, live updates and pages. What holds for each of them is asked here, once. */
export function makeServer(frame: Frame): Server {
  const server = createServer({ keepAliveTimeout: 65_000, headersTimeout: 20_000, requestTimeout: 60_000 });
  server.on('request', (req, res) => {
    const requestId = randomUUID();
    answer(req, res, { requestId, address: addressOf(req, frame.site) }, frame).catch((error: unknown) => {
      log.error({ requestId, ...faultOf(error) }, 'fault of the server');
      const message = 'Something went wrong on our side. What you wrote is not lost; try again.';
      answerRefusal(res, requestId, { status: 500, code: 'UNKNOWN', message });
    });
  });
  server.on('upgrade', (req, socket, head) => {
    if (!frame.pages.upgrade || !isOurHost(frame.site, req.headers.host)) return void socket.destroy();
    frame.pages.upgrade(req, socket, head).catch(() => socket.destroy());
  });
  server.on('clientError', (_, socket) => {
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nconnection: close\r\n\r\n');
  });
  return server;
}

const METHODS = new Set(['GET', 'HEAD', 'POST']);

async function answer(req: IncomingMessage, res: ServerResponse, asker: Asker, frame: Frame): Promise<void> {
  const { site } = frame;
  const path = (req.url ?? '/').split('?', 1)[0] ?? '/';
  setSecurityHeaders(res, site, asker.requestId, path);
  if (path === '/api/health') return serveHealth(res);
  const refuse = (status: number, message: string) =>
    answerRefusal(res, asker.requestId, { status, code: status === 403 ? 'FORBIDDEN' : 'INVALID', message });

  if (!METHODS.has(req.method ?? '')) return refuse(405, 'This cannot be done here.');
  if (!isOurHost(site, req.headers.host)) return refuse(421, 'Accord is not reached under this name.');
  if (!isFromOurPages(req.method, req.headers, site))
    return refuse(403, 'This was not sent from a page of Accord. Open the page again, and do it there.');
  if (Number(req.headers['content-length'] ?? 0) > bodyLimit(path))
    return refuse(413, 'This is too long to be sent. Shorten it, and send it again.');

  // While working, Next serves them, since it reads a changed file anew.
  if (path.startsWith(PROCEDURES) && !frame.dev) return serveProcedures(req, res, asker);
  if (path.startsWith(CALENDARS)) return serveCalendar(req, res, asker);
  if (path.startsWith(UPLOADS)) return serveUploads(req, res, asker);
  if (path.startsWith(FILES) && req.method !== 'POST') return serveFile(req, res, asker);
  const ofLink = fileOfLink(path);
  if (ofLink && req.method !== 'POST') return serveFileByLink(req, res, asker, ofLink);
  if (path === '/sw.js') return serveServiceWorker(res, frame.pages.build ?? 'none');
  const table = tableOf(path);
  if (table) return serveTable(req, res, { asker, ...table });
  if (path === '/api/live') return serveLive(req, res, asker, frame.hub);
  if (path === '/api/clock') return serveClock(res);
  if (path === SEAT) return serveSeat(req, res, asker, site);
  const reviewId = roomOf(path);
  if (reviewId) return serveRoom(req, res, { asker, reviewId, rooms: frame.rooms });
  // A form that was pressed before its page was awake: it stays as it is, with what was typed, and can be pressed again.
  if (req.method === 'POST' && !path.startsWith('/api/')) return void res.writeHead(204).end();
  // Pages take no body of unknown length: nothing of ours sends one.
  if (req.headers['transfer-encoding']) return refuse(411, 'Say how long this is.');
  prepareForPages(req, res, asker, frame);
  return frame.pages.handle(req, res);
}

function bodyLimit(path: string): number {
  if (tableOf(path)) return SHEET_LIMITS.file;
  return path.startsWith(PROCEDURES) ? procedureLimit(path) : BODY_LIMIT;
}

/** Hands on what we found out, in place of what a sender may claim. */
function prepareForPages(req: IncomingMessage, res: ServerResponse, asker: Asker, { site, dev }: Frame): void {
  const outside = outsideOf(site, req.headers.host);
  const told: Record<string, string> = {
    'x-request-id': asker.requestId,
    'x-forwarded-for': asker.address,
    'x-forwarded-host': outside.host,
    'x-forwarded-proto': outside.protocol,
    'x-path': pathOf(req.url),
  };
  if (!req.url?.startsWith('/_next/static/')) {
    const nonce = randomBytes(16).toString('base64');
    const policy = contentSecurityPolicy(nonce, { dev, isHttps: site.isHttps });
    res.setHeader('content-security-policy', policy);
    Object.assign(told, { 'content-security-policy': policy, 'x-nonce': nonce });
  }
  Object.assign(req.headers, told);
}

/** The page's address without what Next's own requests add to it. */
function pathOf(url = '/'): string {
  return url.replace(/([?&])_rsc=[^&]*&?/, '$1').replace(/[?&]$/, '');
}
