import { z } from 'zod';
import { dayOr, line, optionalLine } from '#/lib/words.ts';

const person = z.uuid().nullish();
const people = z.array(z.uuid()).max(200);
const voices = z.array(line(120, 'Name the voice that was missing.')).max(30);

const meetsOn = dayOr('Say on which day we meet.');
const touchPointOn = dayOr('Say on which day the lighter meeting is, or leave it empty.');
const dueOn = dayOr('Say by which day it will be done.');

export const OneReviewInput = z.object({ reviewId: z.uuid() });
export type OneReview = z.infer<typeof OneReviewInput>;

export const PlanReviewInput = z.object({
  reviewId: z.uuid(),
  /** Left out: as the agreement's rhythm gives it. */
  meetsOn: meetsOn.nullish(),
  touchPointOn: touchPointOn.nullish(),
  chairId: person,
  facilitatorId: person,
  noteTakerId: person,
});
export type PlanReview = z.infer<typeof PlanReviewInput>;

export const ChangeReviewInput = z.object({
  reviewId: z.uuid(),
  version: z.number().int().min(1),
  meetsOn,
  touchPointOn: touchPointOn.nullish(),
  chairId: z.uuid({ error: 'Say who chairs.' }),
  facilitatorId: person,
  noteTakerId: person,
});
export type ChangeReview = z.infer<typeof ChangeReviewInput>;

export const WriteRecordInput = z.object({
  reviewId: z.uuid(),
  version: z.number().int().min(1),
  presentIds: people,
  voicesMissing: voices,
  evidenceReadIds: z.array(z.uuid()).max(200),
  learningStage: optionalLine(120),
  nextChairId: person,
});
export type WriteRecord = z.infer<typeof WriteRecordInput>;

export const AcceptRecordInput = z.object({ reviewId: z.uuid(), version: z.number().int().min(1) });
export type AcceptRecord = z.infer<typeof AcceptRecordInput>;

export const MakePromiseInput = z.object({
  promiseId: z.uuid(),
  text: line(500, 'Say what will be done.'),
  ownerId: z.uuid({ error: 'Say who will do it.' }),
  dueOn,
  reviewId: z.uuid().nullish(),
  decisionId: z.uuid().nullish(),
});
export type MakePromise = z.infer<typeof MakePromiseInput>;

export const ClosePromiseInput = z.object({
  promiseId: z.uuid(),
  version: z.number().int().min(1),
  became: z.enum(['kept', 'not kept', 'let go'], { error: 'Say what became of it.' }),
  said: optionalLine(1000),
});
export type ClosePromise = z.infer<typeof ClosePromiseInput>;

export const MovePromiseInput = z.object({
  promiseId: z.uuid(),
  version: z.number().int().min(1),
  dueOn,
  said: line(1000, 'Say why the day moves.'),
});
export type MovePromise = z.infer<typeof MovePromiseInput>;
