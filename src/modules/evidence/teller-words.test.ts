import { describe, expect, it } from 'vitest';
import { TELLER_WORDS, tellerDay } from './teller-words.ts';
import { TELLER_LANGUAGES } from './vocabulary.ts';

const KEEPER = { author: 'Dev', organisation: 'Lantern House', day: '15 May 2026' };

/** Every sentence of a language, by where it stands. */
function sentences(words: object, at = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] => {
    const place = `${at}${key}`;
    if (typeof value === 'string') return [[place, value]];
    if (typeof value === 'function') {
      const asked = /^(lead|readBy)/.test(place) ? [KEEPER] : ['Dev', '15 May 2026'];
      return [[place, value(...asked)]];
    }
    return sentences(value, `${place}.`);
  });
}

describe('The page behind a teller’s link', () => {
  it('says everything in every language, and nothing in two alike', () => {
    const [english, ...others] = TELLER_LANGUAGES.map((language) => new Map(sentences(TELLER_WORDS[language])));
    for (const other of others) {
      expect([...other.keys()]).toEqual([...(english?.keys() ?? [])]);
      for (const [place, words] of other) expect([place, words]).not.toEqual([place, english?.get(place)]);
    }
  });

  it('writes days out in its language, by the days of the story’s place', () => {
    expect(tellerDay('en', '2026-02-09', 'Europe/London')).toBe('9 February 2026');
    expect(tellerDay('cy', '2026-02-09', 'Europe/London')).toBe('9 Chwefror 2026');
    expect(tellerDay('en', '2026-05-20T23:30:00.000Z', 'Europe/London')).toBe('21 May 2026');
  });
});
