import { PlainFailure } from './plain-failure.ts';

/**
 * What a log may say of an error: its kind, its code and where it came from. Never its message: that of a statement that
 * failed holds the values it was sent with, and they may be somebody's words. Only our own for the terminal are plain.
 */
export function faultOf(error: unknown): { fault: string; code?: string; said?: string; at: string[] } {
  if (!(error instanceof Error)) return { fault: typeof error, at: [] };
  const said = error instanceof PlainFailure ? error.message : undefined;
  return { fault: error.name, code: codeOf(error), said, at: framesOf(error) };
}

function codeOf(error: Error): string | undefined {
  for (let at: unknown = error, depth = 0; at && depth < 5; at = (at as Error).cause, depth += 1) {
    const { code } = at as { code?: unknown };
    if (typeof code === 'string') return code;
  }
  return undefined;
}

/** The first five places of a stack. Its head repeats the message, in which a line may look like a place. */
function framesOf({ stack = '', message }: Error): string[] {
  const end = stack.indexOf(message);
  const lines = stack.slice(end < 0 ? 0 : end + message.length).split('\n');
  const head = lines.findLastIndex((line) => !/^ +at /.test(line));
  return lines.slice(head + 1, head + 6).map((line) => line.trim());
}
