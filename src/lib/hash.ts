import { createHash } from 'node:crypto';
import { AppError } from './app-error.ts';

/** Nothing that anybody means to send is deeper. */
const DEEPEST = 100;

function sorted(value: unknown, depth = 0): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (depth > DEEPEST) throw new AppError('INVALID', 'This could not be read.');
  if (Array.isArray(value)) return value.map((inner) => sorted(inner, depth + 1));
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner, depth + 1)]),
  );
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The SHA-256 of a value as JSON, the same whatever the order of its keys. */
export function hashOf(value: unknown): string {
  return sha256(JSON.stringify(sorted(value)) ?? 'null');
}
