import { describe, expect, it } from 'vitest';
import { cardsOn, noteQuestion } from './stage-cards.ts';
import type { StageKind } from './vocabulary.ts';

const course = (...kinds: StageKind[]) =>
  kinds.map((stageKind, position) => ({ id: `${position} ${stageKind}`, position, minutes: 5, stageKind }));
const at = (stages: ReturnType<typeof course>, nth: number) =>
  cardsOn(stages, stages[nth] as (typeof stages)[number])?.id ?? null;

describe('The notes on the table', () => {
  it('are a stage’s own where one writes in it', () => {
    expect(at(course('check in', 'write', 'surprises', 'asks'), 2)).toBe('2 surprises');
  });

  it('are those of what we noticed, where sense is made of them', () => {
    expect(at(course('write', 'break', 'surprises', 'make sense'), 3)).toBe('0 write');
    expect(at(course('write', 'make sense', 'write', 'make sense'), 3)).toBe('2 write');
    expect(at(course('surprises', 'make sense'), 1)).toBe('0 surprises');
  });

  it('are none elsewhere, nor where nobody has written before', () => {
    expect(at(course('write', 'break'), 1)).toBeNull();
    expect(at(course('make sense', 'write'), 0)).toBeNull();
  });

  it('answer the question of their stage', () => {
    expect(new Set((['write', 'surprises', 'asks'] as const).map(noteQuestion)).size).toBe(3);
  });
});
