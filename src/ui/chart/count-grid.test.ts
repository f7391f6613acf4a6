import { expect, it } from 'vitest';
import { gridOf, LABEL_WIDTH, linesOf, radiusOf } from './count-grid.ts';

it('a label is broken between words, and what does not fit ends in an ellipsis', () => {
  expect(linesOf('people with lived experience', 15, 2)).toEqual(['people with', 'lived…']);
  expect(linesOf('first half of 2025', 15, 2)).toEqual(['first half of', '2025']);
  expect(linesOf('landlord', 15, 2)).toEqual(['landlord']);
  expect(linesOf('Llanfairpwllgwyngyllgogerych', 15, 2)).toEqual(['Llanfairpwllgwy…']);
});

it('a picture is as wide as a phone, and wider only where its columns would lie on each other', () => {
  const columns = (count: number) => Array.from({ length: count }, (_, at) => `column ${at}`);
  expect(gridOf([], columns(8))).toMatchObject({ width: 346, isWide: false });
  expect(gridOf([], columns(20))).toMatchObject({ width: LABEL_WIDTH + 20 * 27, isWide: true });
});

it('a dot’s area grows with its count, and one of one is seen', () => {
  expect(radiusOf(100, 100)).toBe(12.5);
  expect(radiusOf(1, 100)).toBeGreaterThanOrEqual(4);
  expect(radiusOf(25, 100) - 4).toBeCloseTo((radiusOf(100, 100) - 4) / 2, 0);
});
