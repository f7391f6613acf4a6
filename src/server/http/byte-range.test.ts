import { describe, expect, it } from 'vitest';
import { partOf } from './byte-range.ts';

describe('The part of a file that is asked for', () => {
  it.each([
    ['bytes=0-9', { from: 0, to: 9 }],
    ['bytes=90-', { from: 90, to: 99 }],
    ['bytes=90-500', { from: 90, to: 99 }],
    ['bytes=-10', { from: 90, to: 99 }],
    ['bytes=-500', { from: 0, to: 99 }],
    ['bytes=100-', 'none'],
    ['bytes=9-5', 'none'],
    ['bytes=-', null],
    ['bytes=0-1,5-6', null],
    ['lines=0-9', null],
    [undefined, null],
  ])('%s of a hundred bytes', (range, part) => {
    expect(partOf(range, 100)).toEqual(part);
  });
});
