import { describe, expect, it } from 'vitest';
import { LiveMemory } from './live-memory.ts';

describe('What a page knows of its agreements', () => {
  it('the first word is learnt, and is news only against what the page was made from', () => {
    const memory = new LiveMemory();
    memory.renderedAt('a', 4);
    expect(memory.catchUp({ a: 4, b: 7 })).toEqual([]);
    const behind = new LiveMemory();
    behind.renderedAt('a', 4);
    expect(behind.catchUp({ a: 5, b: 7 })).toEqual(['a']);
  });

  it('an entry is news once', () => {
    const memory = new LiveMemory();
    memory.catchUp({ a: 4 });
    expect(memory.hear('a', 5)).toBe(true);
    expect(memory.hear('a', 5)).toBe(false);
    expect(memory.hear('a', 3)).toBe(false);
    expect(memory.catchUp({ a: 5 })).toEqual([]);
  });

  it('after a gap, what came further, what is new and what is gone is news', () => {
    const memory = new LiveMemory();
    memory.catchUp({ a: 4, b: 7, c: 1 });
    expect(memory.catchUp({ a: 4, b: 9, d: 0 })).toEqual(['b', 'd', 'c']);
    expect(memory.catchUp({ a: 4, b: 9, d: 0 })).toEqual([]);
  });
});
