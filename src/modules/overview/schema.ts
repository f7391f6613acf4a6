import { z } from 'zod';

export const OneGoalInput = z.object({ goalId: z.uuid() });
export const OnePieceInput = z.object({ evidenceId: z.uuid() });
