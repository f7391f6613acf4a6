import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordDifference } from './word-difference.ts';
import { isMostlyDifferent, type WordSegment } from './word-segments.ts';

const without = (segments: WordSegment[], kind: WordSegment['kind']) =>
  segments
    .filter((segment) => segment.kind !== kind)
    .map((segment) => segment.text)
    .join('');

const words = fc
  .array(fc.constantFrom('pay', 'what', 'they', 'owe', 'Dŵr', 'home', ',', '.', '\n\n', '  ', 'x'), { maxLength: 40 })
  .map((parts) => parts.join(' '));

describe('The difference between two wordings', () => {
  it('a changed word is struck and its successor stands beside it', () => {
    expect(wordDifference('keep their tenancies here', 'keep their homes here')).toEqual([
      { kind: 'same', text: 'keep their ' },
      { kind: 'deleted', text: 'tenancies' },
      { kind: 'inserted', text: 'homes' },
      { kind: 'same', text: ' here' },
    ]);
  });

  it('a changed phrase is one mark', () => {
    expect(wordDifference('we pay what they owe now', 'we ask how people live now')).toEqual([
      { kind: 'same', text: 'we ' },
      { kind: 'deleted', text: 'pay what they owe' },
      { kind: 'inserted', text: 'ask how people live' },
      { kind: 'same', text: ' now' },
    ]);
  });

  it('equal texts have no marks, and an empty text is all gone or all new', () => {
    expect(wordDifference('the same', 'the same')).toEqual([{ kind: 'same', text: 'the same' }]);
    expect(wordDifference('', '')).toEqual([]);
    expect(wordDifference('', 'new')).toEqual([{ kind: 'inserted', text: 'new' }]);
    expect(wordDifference('old', '')).toEqual([{ kind: 'deleted', text: 'old' }]);
  });

  it('without what came it is the text before, without what went the text after', () => {
    fc.assert(
      fc.property(fc.oneof(words, fc.string()), fc.oneof(words, fc.string()), (before, after) => {
        const segments = wordDifference(before, after);
        expect(without(segments, 'inserted')).toBe(before);
        expect(without(segments, 'deleted')).toBe(after);
      }),
    );
  });

  it('says when more than half of the words differ', () => {
    expect(isMostlyDifferent(wordDifference('one two three four', 'one two three five'))).toBe(false);
    expect(isMostlyDifferent(wordDifference('one two three four', 'one six seven eight'))).toBe(true);
    expect(isMostlyDifferent(wordDifference('same', 'same'))).toBe(false);
  });

  it('two long texts with nothing in common are told apart at once', () => {
    const long = (word: string) => Array.from({ length: 2500 }, (_, at) => `${word}${at}`).join(' ');
    const segments = wordDifference(long('a'), long('b'));
    expect(segments.map((segment) => segment.kind)).toEqual(['deleted', 'inserted']);
  });
});
