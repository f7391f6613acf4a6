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

export const AskedInput = z.object({
  /** Asked by one's own side in each agreement, or by the others; left out, by anybody. */
  by: z.enum(['us', 'others'], { error: 'Choose from the list.' }).nullish(),
  cursor: z.object({ at: z.iso.datetime({ offset: true }), id: z.uuid() }).nullish(),
});
export type AskedInput = z.infer<typeof AskedInput>;
