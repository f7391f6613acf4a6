import { AppError } from '#/lib/app-error.ts';

interface DatabaseError {
  code: string;
  constraint_name?: string;
}

function find(error: unknown): DatabaseError | null {
  for (let at: unknown = error, depth = 0; at && depth < 5; at = (at as Error).cause, depth += 1) {
    const code = (at as { code?: unknown }).code;
    if (typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code)) return at as DatabaseError;
  }
  return null;
}

/** What the database refuses by its own rules, in our words; null where it is a fault of ours. */
export function asAppError(error: unknown): AppError | null {
  const fault = find(error);
  // A value that no check of ours foresaw: a number or a moment out of range, half a character.
  if (fault?.code.startsWith('22')) return new AppError('INVALID', 'Something in this cannot be stored or looked up.');
  switch (fault?.code) {
    case '23505':
      return new AppError('CONFLICT', 'This is already there.');
    case '23503':
      return new AppError('NOT_FOUND', 'Something this points to is not here. It may have been taken away.');
    case '42501':
      return new AppError('NOT_FOUND', 'This is not here, or it is not yours to change.');
    case '40001':
    case '40P01':
      return new AppError('CONFLICT', 'Somebody did something at the same moment. Try again.');
    default:
      return null;
  }
}
