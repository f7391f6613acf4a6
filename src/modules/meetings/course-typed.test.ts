import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  minutesInAll,
  movedStage,
  readCourse,
  type StageTyped,
  typedCourse,
  wayInWords,
  withStage,
} from './course-typed.ts';
import { DEFAULT_STAGES } from './default-stages.ts';
import { MOST_STAGES } from './vocabulary.ts';

const usual = () => typedCourse(DEFAULT_STAGES, String);
const titles = (course: readonly StageTyped[]) => course.map(({ title }) => title);
const aBreak = (key: string): StageTyped => ({ key, kind: 'break', title: 'Tea', asks: 'Outside.', minutes: '5' });

describe('A course that is typed', () => {
  it('is sent as it was read when nothing is changed', () => {
    expect(readCourse(usual())).toEqual(DEFAULT_STAGES);
    expect(minutesInAll(usual())).toBe(150);
  });

  it('keeps every stage, however they are moved', () => {
    const move = fc.tuple(fc.nat({ max: 12 }).map(String), fc.constantFrom<1 | -1>(1, -1));
    fc.assert(
      fc.property(fc.array(move), (moves) => {
        const course = moves.reduce<StageTyped[]>((now, [key, by]) => movedStage(now, key, by), usual());
        expect(titles(course).sort()).toEqual(titles(usual()).sort());
      }),
    );
  });

  it('moves a stage by one, and not past either end', () => {
    expect(titles(movedStage(usual(), '1', -1)).slice(0, 2)).toEqual(['Read in silence', 'How are you here today?']);
    expect(movedStage(usual(), '0', -1)).toEqual(usual());
    expect(movedStage(usual(), '10', 1)).toEqual(usual());
  });

  it('takes a new stage before the close, and no more than a meeting has', () => {
    expect(titles(withStage(usual(), aBreak('new'))).slice(-2)).toEqual(['Tea', 'Close']);
    const many = Array.from({ length: MOST_STAGES + 5 }, (_, nth) => aBreak(String(nth)));
    expect(many.reduce<StageTyped[]>((course, stage) => withStage(course, stage), [])).toHaveLength(MOST_STAGES);
  });

  it('counts what is no number of minutes as none', () => {
    const odd = ['', 'ten', '-5', '1.5', '1e3'].map((minutes) => ({ ...aBreak('x'), minutes }));
    expect(minutesInAll(odd)).toBe(0);
  });

  it('is told in words with its stages in order and what becomes of names', () => {
    expect(
      wayInWords({ stages: [{ kind: 'break', title: 'Tea', asks: 'Outside.', minutes: 5 }], authors: 'never' }),
    ).toEqual(['1. Tea (5 minutes) Outside.', 'Names on notes: never.']);
  });
});
