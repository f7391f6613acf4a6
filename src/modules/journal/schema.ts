import { z } from 'zod';

export const JournalInput = z.object({
  /** Only what came before this number. */
  before: z.int().min(1).max(2_147_483_647).optional(),
});
