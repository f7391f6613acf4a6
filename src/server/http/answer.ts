import type { ServerResponse } from 'node:http';
import type { ErrorCode } from '#/lib/app-error.ts';
import type { ErrorShape } from '#/server/trpc.ts';

export function answerJson(res: ServerResponse, status: number, body: unknown): void {
  if (res.headersSent || res.writableEnded) return;
  const text = JSON.stringify(body);
  res.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
  });
  res.end(text);
}

interface Refusal {
  status: number;
  code: ErrorCode | 'UNKNOWN';
  message: string;
}

/** An error of the transport, in the shape that a procedure's error has. */
export function answerRefusal(res: ServerResponse, requestId: string, { status, code, message }: Refusal): void {
  const accord: ErrorShape = { code, details: {}, requestId };
  answerJson(res, status, { error: { message, code: -32600, data: { code, httpStatus: status, accord } } });
}
