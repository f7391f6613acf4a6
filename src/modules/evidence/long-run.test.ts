import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONG_RUN, LongRuns } from './long-run.ts';

const story =
  'She had the money in an envelope. She had walked to the office twice and both times the desk was shut for training.';

describe('A long run of a story’s words', () => {
  it('is found whatever case, marks and line breaks stand between them', () => {
    const text = 'We heard: “she had WALKED to the office,\ntwice; and both times the desk was shut”.';
    expect(new LongRuns(text).in(story)).toBe('she had walked to the office twice and both times the desk');
  });

  it('eleven words are a manner of speaking', () => {
    expect(new LongRuns('she had walked to the office twice and both times the').in(story)).toBeNull();
    expect(new LongRuns('walked to the office twice').isEmpty).toBe(true);
  });

  it('the same words in another order are other words', () => {
    expect(
      new LongRuns('The desk was shut for training both times and she had walked to the office twice.').in(story),
    ).toBeNull();
  });

  it('is found wherever it stands in either text', () => {
    const word = fc.stringMatching(/^[a-zé]{1,9}$/);
    const some = fc.array(word, { maxLength: 20 });
    const run = fc.array(word, { minLength: LONG_RUN, maxLength: 20 });
    fc.assert(
      fc.property(some, run, some, some, some, (a, shared, b, c, d) => {
        const text = [...a, ...shared, ...b].join(' ');
        const source = [...c, ...shared, ...d].join(', ');
        return new LongRuns(text).in(source) !== null;
      }),
    );
  });
});
