import { describe, expect, it } from 'vitest';
import { holdsMark, stretchesOf } from './marked.ts';

describe('A passage with what was looked for in it', () => {
  it('is taken apart where a mark begins and ends', () => {
    expect(stretchesOf('A \u0002letter\u0003 and \u0002another\u0003.')).toEqual([
      { text: 'A ', isMark: false },
      { text: 'letter', isMark: true },
      { text: ' and ', isMark: false },
      { text: 'another', isMark: true },
      { text: '.', isMark: false },
    ]);
    expect(holdsMark(stretchesOf('nothing'))).toBe(false);
    expect(stretchesOf('')).toEqual([]);
  });

  it('stays text, whatever stands in it', () => {
    const text = '<b onclick="x()">\u0002bold\u0003</b>\u0003';
    expect(
      stretchesOf(text)
        .map((stretch) => stretch.text)
        .join(''),
    ).toBe('<b onclick="x()">bold</b>');
  });
});
