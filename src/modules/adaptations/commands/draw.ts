import { AppError } from '#/lib/app-error.ts';
import type { AgreedFacts } from '../agreed-facts.ts';
import { drawChanges, fieldOf } from '../change-set.ts';
import type { Change, ProposedChange } from '../changes.ts';

/** Both wordings of each change, or a refusal that names the field of the change to put right. */
export function requireChanges(proposed: readonly ProposedChange[], facts: AgreedFacts): Change[] {
  const { changes, faults } = drawChanges(proposed, facts);
  if (faults.length === 0) return changes;
  const fields = Object.fromEntries(faults.map((fault) => [fieldOf(fault), fault.words]));
  throw new AppError('INVALID', 'One of the changes cannot be made as it is written.', { fields });
}
