import { z } from 'zod';

export const JournalInput = z.object({
  /** Only what came before this number. */
  before: z.int().min(1).max(2_147_483_647).optional(),
  /** The many small acts of a live meeting: each, or one line for the meeting. */
  meetings: z.enum(['each act', 'one line']).default('each act'),
  /** Only the acts of the meeting of this review. */
  meetingOf: z.uuid().optional(),
});
export type JournalAsked = z.infer<typeof JournalInput>;
