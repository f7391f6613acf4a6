import { pino } from 'pino';
import { onceAProcess } from './once-a-process.ts';

/** Structured lines on standard output. Never words of evidence, tokens, cookies or e-mail addresses. */
export const log = onceAProcess('log', () =>
  pino({
    level: process.env.LOG_LEVEL || 'info',
    redact: ['*.password', '*.token', '*.cookie', '*.email', '*.authorization'],
  }),
);
