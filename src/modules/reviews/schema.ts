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

/** When by the clock on the wall there, for how long, and where. */
const meeting = {
  meetsAt: z
    .string()
    .regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/, { error: 'Say the time like 10:00, or leave it empty.' })
    .nullish(),
  meetsMinutes: z
    .number({ error: 'Say how many minutes, or leave it empty.' })
    .int({ error: 'Say how many whole minutes.' })
    .min(15, { error: 'A meeting takes at least 15 minutes.' })
    .max(600, { error: 'A meeting takes at most 600 minutes.' })
    .nullish(),
  meetsWhere: optionalLine(200),
};

export const PlanReviewInput = z.object({
  reviewId: z.uuid(),
  /** Left out: as the agreement's rhythm gives it. */
  meetsOn: meetsOn.nullish(),
  touchPointOn: touchPointOn.nullish(),
  ...meeting,
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
  ...meeting,
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
  /** Left out: as the rhythm gives it. */
  nextMeetsOn: meetsOn.nullish(),
});
export type WriteRecord = z.infer<typeof WriteRecordInput>;

export const AcceptRecordInput = z.object({ reviewId: z.uuid(), version: z.number().int().min(1) });
export type AcceptRecord = z.infer<typeof AcceptRecordInput>;

export const CallOffReviewInput = z.object({ reviewId: z.uuid(), version: z.number().int().min(1) });
export type CallOffReview = z.infer<typeof CallOffReviewInput>;

const note = line(4000, 'Write your note.');

export const WritePackNoteInput = z.object({ reviewId: z.uuid(), noteId: z.uuid(), text: note });
export type WritePackNote = z.infer<typeof WritePackNoteInput>;

export const ChangePackNoteInput = z.object({ noteId: z.uuid(), version: z.number().int().min(1), text: note });
export type ChangePackNote = z.infer<typeof ChangePackNoteInput>;

export const OnePackNoteInput = z.object({ noteId: z.uuid() });
export type OnePackNote = z.infer<typeof OnePackNoteInput>;

export const AskForItemInput = z.object({
  reviewId: z.uuid(),
  itemId: z.uuid(),
  text: line(300, 'Say what we should talk about.'),
});
export type AskForItem = z.infer<typeof AskForItemInput>;

export const OneItemInput = z.object({ itemId: z.uuid() });
export type OneItem = z.infer<typeof OneItemInput>;

export const CalendarLinkInput = z.object({ calendarId: z.uuid() });
export type CalendarLinkId = z.infer<typeof CalendarLinkInput>;

export const CalendarFeedInput = z.object({ token: z.string().max(200) });

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
