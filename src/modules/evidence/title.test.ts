import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { titleFrom } from './title.ts';

describe('A title from the first words', () => {
  it('is the first sentence where it is short', () => {
    expect(titleFrom('She had the money in an envelope. She had walked twice.')).toBe(
      'She had the money in an envelope',
    );
    expect(titleFrom('Is there anywhere\nyou can hand it in?')).toBe('Is there anywhere');
    expect(titleFrom('Why? Nobody knew.')).toBe('Why?');
  });

  it('is cut between words where it is long', () => {
    expect(titleFrom('I can see on my screen that someone has paid for nine years and then stopped.')).toBe(
      'I can see on my screen that someone has paid for nine years…',
    );
  });

  it('says something wherever the text does, in at most 60 characters, and cuts no letter into halves', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }).filter((text) => text.trim() !== ''),
        (text) => {
          const title = titleFrom(text);
          return title.length > 0 && title.length <= 60 && title.isWellFormed();
        },
      ),
    );
  });
});
