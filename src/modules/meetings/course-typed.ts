import type { StagePlan } from './default-stages.ts';
import { type AuthorsShown, MOST_STAGES, STAGE_KINDS, type StageKind } from './vocabulary.ts';

/** A stage as it is typed. Its key stays while it is moved about. */
export interface StageTyped extends Omit<StagePlan, 'minutes'> {
  key: string;
  minutes: string;
}

export interface WayOfMeeting {
  stages: readonly StagePlan[];
  authors: AuthorsShown;
  /** 0 where the agreement still has the usual course. */
  version: number;
}

export const AUTHORS_WORDS: Record<AuthorsShown, string> = {
  'opened by the facilitator': 'When whoever leads opens them, once all have read',
  never: 'Never',
};

/** What a stage of each kind offers on the screen. */
export const KIND_WORDS: Record<StageKind, string> = {
  'check in': 'Check in, and read our ways of working',
  read: 'Read the pack in silence',
  write: 'Write alone, and turn over together',
  'make sense': 'Make sense of the notes: group, name, vote',
  break: 'A break',
  surprises: 'Surprises, harm and who is missing',
  propose: 'Proposals and consent',
  asks: 'What we ask of others',
  promises: 'Promises, kept and new',
  pulse: 'The pulse',
  close: 'Close',
};

export function typedCourse(stages: readonly StagePlan[], keyOf: (nth: number) => string): StageTyped[] {
  return stages.map(({ kind, title, asks, minutes }, nth) => ({
    ...{ key: keyOf(nth), kind, title, asks },
    minutes: String(minutes),
  }));
}

/** The course with one stage further on, or back; at either end it stays. */
export function movedStage(course: readonly StageTyped[], key: string, by: 1 | -1): StageTyped[] {
  const from = course.findIndex((stage) => stage.key === key);
  const to = from + by;
  const stage = course[from];
  if (!stage || to < 0 || to >= course.length) return [...course];
  return course.filter((one) => one !== stage).toSpliced(to, 0, stage);
}

/** A new stage goes before the last, which closes the meeting; where there is no room for one more nothing changes. */
export function withStage(course: readonly StageTyped[], stage: StageTyped): StageTyped[] {
  if (course.length >= MOST_STAGES) return [...course];
  const closes = course.at(-1)?.kind === 'close' && stage.kind !== 'close';
  return course.toSpliced(closes ? course.length - 1 : course.length, 0, stage);
}

/** The course as it is sent; what cannot be read as minutes is sent as none, and refused with a sentence at its field. */
export function readCourse(course: readonly StageTyped[]): StagePlan[] {
  return course.map(({ kind, title, asks, minutes }) => ({
    ...{ kind, title, asks },
    minutes: /^\s*\d{1,4}\s*$/.test(minutes) ? Number(minutes) : 0,
  }));
}

export function minutesInAll(course: readonly StageTyped[]): number {
  return readCourse(course).reduce((sum, { minutes }) => sum + minutes, 0);
}

export function isStageKind(value: string): value is StageKind {
  return STAGE_KINDS.some((kind) => kind === value);
}

/** A way of meeting as lines to be compared, one a stage. */
export function wayInWords({ stages, authors }: Pick<WayOfMeeting, 'stages' | 'authors'>): string[] {
  return [
    ...stages.map(({ title, asks, minutes }, nth) => `${nth + 1}. ${title} (${minutes} minutes) ${asks}`),
    `Names on notes: ${AUTHORS_WORDS[authors].toLowerCase()}.`,
  ];
}
