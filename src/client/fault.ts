import { signInPath } from '#/lib/sign-in-path.ts';
import type { ErrorShape } from '#/server/trpc.ts';

/** Why an act was not done, for the person who did it. */
export interface Fault<Current = unknown> {
  code: ErrorShape['code'] | 'NETWORK';
  message: string;
  /** Sentences by field name. */
  fields: Record<string, string>;
  /** What is stored now, where somebody else was quicker. */
  current?: Current;
  /** Where to sign in again and come back, where that is what is missing. */
  signIn?: string;
}

export const NOT_SAVED = 'Not saved. Your words are still here. Try again.';

/**
 * What a failed call says, in the one shape that forms show. `here` is the page to come back to after signing in. What is
 * stored now is as the act declares it (see OrOvertaken).
 */
export function faultOf<Current>(error: unknown, here: string): Fault<Current> {
  const { message, data } = error as { message?: string; data?: { accord?: ErrorShape } };
  const told = data?.accord;
  if (!told) return { code: 'NETWORK', message: NOT_SAVED, fields: {} };
  return {
    code: told.code,
    message: message ?? NOT_SAVED,
    fields: told.details.fields ?? {},
    ...(told.details.current ? { current: told.details.current as Current } : {}),
    ...(told.code === 'UNAUTHENTICATED' ? { signIn: signInPath(here) } : {}),
  };
}
