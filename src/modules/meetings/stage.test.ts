import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { begun, type Course, type CourseAct, courseShown, steered } from './stage.ts';
import { leftOf } from './timer.ts';

const NOW = '2026-05-15T10:00:00.000Z';
const LATER = '2026-05-15T10:04:00.000Z';
const stages = ['check in', 'read', 'write', 'close'].map((id, nth) => ({ id, position: nth * 10, minutes: nth + 5 }));
const course = begun(stages, NOW) as Course;

describe('The course of a meeting', () => {
  it('begins at its first stage with that stage’s time', () => {
    expect(course.stageId).toBe('check in');
    expect(leftOf(course.timer, Date.parse(NOW))).toBe(5 * 60_000);
    expect(begun([], NOW)).toBeNull();
  });

  it('goes forward, back and to any stage, each with its own time anew', () => {
    const atClose = steered(course, stages, { does: 'go to', stageId: 'close' }, LATER) as Course;
    expect(leftOf(atClose.timer, Date.parse(LATER))).toBe(8 * 60_000);
    expect(steered(atClose, stages, { does: 'go to', stageId: 'read' }, LATER)?.stageId).toBe('read');
    expect(steered(course, stages, { does: 'go to', stageId: 'elsewhere' }, LATER)).toBeNull();
  });

  it('goes on by one when two press at once', () => {
    const once = steered(course, stages, { does: 'go to', stageId: 'read' }, NOW) as Course;
    expect(steered(once, stages, { does: 'go to', stageId: 'read' }, LATER)).toBe(once);
  });

  it('once ended moves no more, and ends once', () => {
    const ended = steered(course, stages, { does: 'end' }, LATER) as Course;
    expect(steered(ended, stages, { does: 'end' }, NOW)).toBe(ended);
    expect(steered(ended, stages, { does: 'go to', stageId: 'read' }, LATER)).toBeNull();
    expect(steered(ended, stages, { does: 'add time', minutes: 1 }, LATER)).toBeNull();
  });

  it('is shown with what is done, what is now and what is to come', () => {
    const shown = courseShown(stages, 'write');
    expect(shown.stages.map(({ state }) => state)).toEqual(['done', 'done', 'now', 'to come']);
    expect([shown.nth, shown.before?.id, shown.next?.id]).toEqual([3, 'read', 'close']);
    expect(courseShown(stages, null)).toMatchObject({ nth: 0, now: null, next: null });
  });
});

const anyAct: fc.Arbitrary<CourseAct> = fc.oneof(
  fc.record({ does: fc.constant('go to' as const), stageId: fc.constantFrom(...stages.map(({ id }) => id)) }),
  fc.constantFrom<CourseAct>({ does: 'pause' }, { does: 'go on' }),
  fc.record({ does: fc.constant('add time' as const), minutes: fc.integer({ min: -30, max: 30 }) }),
);

describe('Whatever a facilitator does', () => {
  it('every stage can still be reached, and the time is set one way', () => {
    fc.assert(
      fc.property(fc.array(anyAct), (acts) => {
        const after = acts.reduce((now, act) => steered(now, stages, act, LATER) ?? now, course);
        expect([after.timer.endsAt, after.timer.leftMs].filter((set) => set !== null)).toHaveLength(1);
        for (const { id } of stages)
          expect(steered(after, stages, { does: 'go to', stageId: id }, LATER)?.stageId).toBe(id);
      }),
    );
  });

  it('the same act again at the same moment changes nothing but added time', () => {
    fc.assert(
      fc.property(fc.array(anyAct), anyAct, (acts, act) => {
        fc.pre(act.does !== 'add time');
        const before = acts.reduce((now, one) => steered(now, stages, one, LATER) ?? now, course);
        const once = steered(before, stages, act, LATER) as Course;
        expect(steered(once, stages, act, LATER)).toEqual(once);
      }),
    );
  });
});
