import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import postgres from 'postgres';
import { createPiece, type NewPiece } from './bare-create.ts';
import { searchPieces } from './bare-search.ts';
import { serveQuestions, usage } from './child.ts';
import type { Asked } from './statements.ts';

/**
 * The least that could answer the same: node:http, postgres.js, the same statements prepared, their rows as JSON. No
 * sign-in, no rights, no checks.
 */
const sql = postgres(process.env.BENCH_OWNER_URL as string, { max: 16, onnotice: () => {} });
let asked: Record<string, Asked> = {};

const server = createServer({ keepAliveTimeout: 65_000 }, (req, res) => {
  answer(req, res).catch((error: Error) => res.writeHead(500).end(error.message));
});

async function answer(req: IncomingMessage, res: ServerResponse) {
  const [, what, agreementId, words] = (req.url ?? '').split('/');
  if (what === 'create') return send(res, await createPiece(sql, JSON.parse(await bodyOf(req)) as NewPiece));
  if (what === 'search') return send(res, await searchPieces(sql, agreementId ?? '', decodeURIComponent(words ?? '')));
  const of = asked[agreementId ?? ''];
  if (!of) return void res.writeHead(404).end();
  const run = ({ text, params }: Asked['list'][number]) => sql.unsafe(text, params as never[], { prepare: true });
  if (what === 'list') return send(res, await Promise.all(of.list.map(run)));
  return send(res, await Promise.all(of.dashboard.map(run)));
}

function send(res: ServerResponse, answer: unknown) {
  const text = JSON.stringify(answer);
  res.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }).end(text);
}

async function bodyOf(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as { port: number };
  serveQuestions(
    { address: `http://127.0.0.1:${port}` },
    async (question: { asked?: Record<string, Asked> }) => {
      asked = question.asked ?? asked;
      return usage();
    },
    async () => {
      server.closeAllConnections();
      await sql.end({ timeout: 2 });
    },
  );
});
