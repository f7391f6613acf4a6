import { NO_TIME, paused, resumed, started, type Timer, withMore } from './timer.ts';

export interface StageInCourse {
  id: string;
  position: number;
  minutes: number;
}

/** Where a meeting is: its stage, its time, and whether it has ended. */
export interface Course {
  stageId: string;
  timer: Timer;
  endedAt: string | null;
}

export type CourseAct =
  | { does: 'go to'; stageId: string }
  | { does: 'pause' }
  | { does: 'go on' }
  | { does: 'add time'; minutes: number }
  | { does: 'end' };

export function inOrder<S extends StageInCourse>(stages: readonly S[]): S[] {
  return [...stages].sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
}

/** A meeting begins at its first stage. */
export function begun(stages: readonly StageInCourse[], now: string): Course | null {
  const [first] = inOrder(stages);
  return first ? { stageId: first.id, timer: started(first.minutes, now), endedAt: null } : null;
}

/**
 * The course after an act. Stages never lock: any can be gone to at any time. To go where one is already changes nothing,
 * so two who press `On` at once go on by one. Null: there is no such stage, or the meeting has ended.
 */
export function steered(course: Course, stages: readonly StageInCourse[], act: CourseAct, now: string): Course | null {
  if (course.endedAt !== null) return act.does === 'end' ? course : null;
  switch (act.does) {
    case 'go to': {
      if (act.stageId === course.stageId) return course;
      const stage = stages.find(({ id }) => id === act.stageId);
      return stage ? { ...course, stageId: stage.id, timer: started(stage.minutes, now) } : null;
    }
    case 'pause':
      return { ...course, timer: paused(course.timer, now) };
    case 'go on':
      return { ...course, timer: resumed(course.timer, now) };
    case 'add time':
      return { ...course, timer: withMore(course.timer, act.minutes, now) };
    case 'end':
      return { ...course, timer: NO_TIME, endedAt: now };
  }
}

export interface CourseShown<S> {
  stages: { stage: S; state: 'done' | 'now' | 'to come' }[];
  /** Counted from one; 0 where the stage is not known. */
  nth: number;
  now: S | null;
  before: S | null;
  next: S | null;
}

/** The course as a screen shows it, from the stage one looks at. */
export function courseShown<S extends StageInCourse>(stages: readonly S[], stageId: string | null): CourseShown<S> {
  const order = inOrder(stages);
  const at = order.findIndex(({ id }) => id === stageId);
  return {
    stages: order.map((stage, index) => ({ stage, state: index < at ? 'done' : index === at ? 'now' : 'to come' })),
    nth: at + 1,
    now: order[at] ?? null,
    before: at > 0 ? (order[at - 1] ?? null) : null,
    next: at >= 0 ? (order[at + 1] ?? null) : null,
  };
}
