import { AppError } from '#/lib/app-error.ts';
import type { Actor } from './actor.ts';
import { type Action, can, type SubjectOf } from './policy.ts';
import { refusal } from './refusal.ts';

/** Refuses what the policy does not allow, with the reason in plain words. */
export function authorize<A extends Action>(actor: Actor, action: A, ...subject: SubjectOf<A>): void {
  if (!can(actor, action, ...subject)) throw new AppError('FORBIDDEN', refusal(actor, action));
}
