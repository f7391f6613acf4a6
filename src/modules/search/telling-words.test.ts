import { describe, expect, it } from 'vitest';
import { anyTwoOf, wordsOfSentence } from './telling-words.ts';

describe('A question that is being typed', () => {
  it('is looked for by its words, each once, without signs that a search would obey', () => {
    expect(wordsOfSentence('Who -is "never" reached, and who is NEVER reached or not?')).toEqual([
      'reached',
      'never',
      'who',
      'and',
      'not',
    ]);
    expect(wordsOfSentence('Pwy sy’n cael ei golli?')).toContain('golli');
    expect(wordsOfSentence(' ')).toEqual([]);
  });

  it('asks for two of its words at least, and for one where there is but one', () => {
    expect(anyTwoOf(['envelope', 'office', 'desk'])).toBe(
      '"envelope" "office" or "envelope" "desk" or "office" "desk"',
    );
    expect(anyTwoOf(['envelope'])).toBe('envelope');
    expect(anyTwoOf([])).toBe('');
  });

  it('is looked for by a few of its words, however long it is', () => {
    const many = Array.from({ length: 30 }, (_, at) => `word${at}`);
    expect(anyTwoOf(many).split(' or ')).toHaveLength(28);
  });
});
