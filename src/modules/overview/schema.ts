import { z } from 'zod';

export const OneGoalInput = z.object({ goalId: z.uuid() });
export const OnePieceInput = z.object({ evidenceId: z.uuid() });

export const CameOfInput = z.object({
  /** What they have not read yet, and of that the newest few. */
  onlyNew: z.boolean().default(false),
  /** The last of the page before. */
  cursor: z.object({ at: z.iso.datetime({ offset: true }), id: z.uuid() }).nullish(),
});
export type CameOfInput = z.infer<typeof CameOfInput>;
