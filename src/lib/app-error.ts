export const ERROR_CODES = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'INVALID',
  'CONFLICT',
  'STALE',
  'LIMIT',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** What is wrong, for the person who did it. */
export interface ErrorDetails {
  /** Sentences by field name. */
  fields?: Record<string, string>;
  /** What is stored now, where somebody else was quicker; their words beside yours. */
  current?: Record<string, unknown>;
}

/** The one family of errors that we expect. Its message is a plain sentence that a person may read. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message);
    this.name = 'AppError';
    this.code = code;
    this.details = details;
  }
}

/**
 * What an act answers. The type says besides what a refusal as STALE brings, so that a form knows it; no answer carries it.
 */
export type OrOvertaken<Answer, Current> = Answer & { readonly overtakenBy?: Current };

export function notFound(what: string): AppError {
  return new AppError('NOT_FOUND', `This ${what} is not here. It may have been taken away, or it is not yours to see.`);
}
