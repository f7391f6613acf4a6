import { describe, expect, it } from 'vitest';
import { guessMatching, matchingFault, missingForAll } from './matching.ts';
import { TAKEN_HEADINGS } from './taken-row.ts';
import { FIELDS } from './vocabulary.ts';

describe('What columns hold', () => {
  it('is guessed from what people write above them, whatever their capitals and marks', () => {
    expect(guessMatching(['STORY', ' Date: ', 'Told by', 'consent_status', 'Shoe size'])).toEqual([
      'text',
      'happenedOn',
      'perspective',
      'consent',
      null,
    ]);
  });

  it('is guessed once each', () => {
    expect(guessMatching(['Story', 'Text'])).toEqual(['text', null]);
  });

  it('of a table that was taken out is known, and what cannot be brought in is left out', () => {
    const guessed = guessMatching(TAKEN_HEADINGS);
    expect(guessed.filter((field) => field !== null)).toEqual([...FIELDS]);
    expect(guessed[0]).toBeNull();
    expect(guessed.slice(-5)).toEqual([null, null, null, null, null]);
  });

  it('leaves to be said for all rows what no column says', () => {
    const said = { perspective: null, consent: 'given', endsOn: null };
    expect(Object.keys(missingForAll(['text'], said))).toEqual(['forAll.perspective', 'forAll.endsOn']);
    expect(missingForAll(['text', 'perspective', 'consent'], said)).toEqual({});
    expect(missingForAll(['text'], { perspective: 'resident', consent: 'not asked', endsOn: null })).toEqual({});
  });

  it('has to include the story, and nothing twice', () => {
    expect(matchingFault(['text', null])).toBeNull();
    expect(matchingFault([null, 'title'])).toContain('holds the story');
    expect(matchingFault(['text', 'title', 'title'])).toContain('“Title”');
  });
});
