import { z } from 'zod';
import { dayOr, line, optionalLine } from '#/lib/words.ts';
import { CONFIDENCES } from '#/modules/goals/vocabulary.ts';

const perspectives = z
  .array(line(80, 'Say whose perspective.'))
  .max(20, { error: 'Twenty at most.' })
  .default([])
  .transform((list) => [...new Set(list)]);
const cited = z.array(z.uuid()).max(30, { error: 'Choose at most thirty.' }).default([]);

export const WriteInsightInput = z.object({
  insightId: z.uuid(),
  /** The review it is written in; left out between reviews. */
  reviewId: z.uuid().nullish(),
  text: line(2000, 'Write what we learnt.'),
  confidence: z.enum(CONFIDENCES, { error: 'Say how sure we are.' }),
  dissent: optionalLine(2000),
  perspectivesPresent: perspectives,
  perspectivesMissing: perspectives,
  freshUntil: dayOr('Say on which day we look at it again.'),
  evidenceIds: cited,
  measureIds: cited,
});
export type WriteInsight = z.infer<typeof WriteInsightInput>;

export const GetInsightInput = z.object({ insightId: z.uuid() });

export const ListInsightsInput = z.object({
  reviewId: z.uuid().nullish(),
  /** The last insight of the page before. */
  cursor: z.object({ writtenAt: z.iso.datetime({ offset: true }), insightId: z.uuid() }).nullish(),
});
export type ListInsights = z.infer<typeof ListInsightsInput>;
