import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { caller } from '#/caller.ts';
import { AppError, type ErrorCode } from '#/lib/app-error.ts';
import { signInPath } from '#/lib/sign-in-path.ts';
import { uuidv7 } from '#/lib/uuid.ts';
import type { Signed } from '#/server/session.ts';
import { readSheetAside } from '#/server/sheets/read-aside.ts';
import { SHEET_LIMITS } from '#/server/sheets/sheet.ts';
import { type TableWriter, tableWriter } from '#/server/sheets/table-writer.ts';
import { answerJson, answerRefusal } from './answer.ts';
import { readBody, readBytes } from './body.ts';
import { senderOf } from './procedures.ts';
import type { Asker } from './server.ts';

const TABLE = /^\/api\/agreements\/([0-9a-f-]{36})\/(table-in|table-out)$/;

interface Table {
  agreementId: string;
  way: 'in' | 'out';
}

/** Which way a table of evidence goes, in which agreement; null for any other path. */
export function tableOf(path: string): Table | null {
  const [, agreementId, way] = TABLE.exec(path) ?? [];
  return agreementId ? { agreementId, way: way === 'table-in' ? 'in' : 'out' } : null;
}

interface Asked extends Table {
  asker: Asker;
}

/** Tables of evidence, which are longer than a procedure takes or answers: a file is read, or one is written as it is sent. */
export async function serveTable(req: IncomingMessage, res: ServerResponse, asked: Asked): Promise<void> {
  const { requestId } = asked.asker;
  const refuse = (status: number, code: ErrorCode, message: string) => {
    req.resume();
    answerRefusal(res, requestId, { status, code, message });
  };
  if (req.method !== 'POST') return refuse(405, 'INVALID', 'This cannot be done here.');
  const { person } = await senderOf(req);
  try {
    if (asked.way === 'in') await readIn(req, res, asked, person);
    else await writeOut(req, res, asked, person);
  } catch (error) {
    const known = knownOf(error);
    if (!known || res.headersSent) throw error;
    refuse(STATUS[known.code], known.code, known.message);
  }
}

const STATUS: Record<ErrorCode, number> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  INVALID: 400,
  CONFLICT: 409,
  STALE: 412,
  LIMIT: 429,
};

function knownOf(error: unknown): AppError | null {
  const cause = error instanceof AppError ? error : (error as Error).cause;
  if (cause instanceof AppError) return cause;
  return (error as { code?: unknown }).code === 'BAD_REQUEST'
    ? new AppError('INVALID', 'This could not be read.')
    : null;
}

/** A file as the table in it. Nothing of it is kept. */
async function readIn(req: IncomingMessage, res: ServerResponse, { asker, agreementId }: Asked, person: Signed | null) {
  await caller({ ...asker, person }).sheets.mayBringIn({ agreementId });
  const bytes = await readBytes(req, SHEET_LIMITS.file);
  if (!bytes) throw new AppError('INVALID', 'This file is larger than 5 MB. Bring it in as several files.');
  answerJson(res, 200, await readSheetAside(bytes));
}

/** What this person may read, written while it is read, page by page. */
async function writeOut(
  req: IncomingMessage,
  res: ServerResponse,
  { asker, agreementId }: Asked,
  person: Signed | null,
) {
  const form = new URLSearchParams((await readBody(req, 10_000)) ?? '');
  const format = form.get('format') === 'xlsx' ? 'xlsx' : 'csv';
  if (!person) {
    const back = signInPath(`/agreements/${agreementId}/evidence/take-out`);
    return void res.writeHead(303, { location: back, 'cache-control': 'no-store' }).end();
  }
  const api = caller({ ...asker, person });
  const { takenOutBy, headings, day } = await api.sheets.takeOut({ id: uuidv7(), agreementId, format });
  const table = tableWriter(format, (bytes) => void res.write(bytes));
  res.writeHead(200, {
    'content-type': table.type,
    'content-disposition': `attachment; filename="evidence-${day}.${format}"`,
    'cache-control': 'private, no-store',
    'x-robots-tag': 'noindex, nofollow',
  });
  try {
    table.row(headings);
    await writePages(res, table, (cursor) => api.sheets.takenRows({ agreementId, takenOutBy, cursor }));
    table.end();
    res.end();
  } catch (error) {
    // What is half written must not look whole.
    res.destroy();
    throw error;
  }
}

interface Page {
  rows: string[][];
  next: { postedAt: string; evidenceId: string } | null;
}

async function writePages(res: ServerResponse, table: TableWriter, read: (cursor: Page['next']) => Promise<Page>) {
  let cursor: Page['next'] = null;
  do {
    const page: Page = await read(cursor);
    for (const row of page.rows) table.row(row);
    cursor = page.next;
    if (res.writableNeedDrain) await Promise.race([once(res, 'drain'), once(res, 'close')]);
  } while (cursor && !res.closed);
}
