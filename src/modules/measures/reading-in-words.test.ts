import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readingInWords } from './reading-in-words.ts';
import { analyse, type Method } from './xmr.ts';

const unit = 'households per month';
const steady = [10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 10, 12];

function read(values: readonly number[], method: Partial<Method> = {}, of = unit) {
  const points = values.map((value, index) => ({ month: month(index), value }));
  return readingInWords({ unit: of }, analyse(points, { direction: 'decrease', ...method }));
}

function month(index: number) {
  return `${2024 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}

describe('within chance', () => {
  test('nothing unusual is said so, with the level it varies about', () => {
    expect(read(steady)).toEqual({
      signal: 'common',
      word: 'No signal',
      since: null,
      says: 'Within chance: nothing unusual, at about 11 a month',
      why: 'The ups and downs since January 2024 are within chance. December 2024: 12.',
      trial: false,
      sentence: 'Within chance: nothing unusual, at about 11 a month. No signal.',
    });
  });

  test('after agreed limits it says where it holds and where it was', () => {
    const { sentence } = read([...steady.map((value) => value + 20), ...steady], { rebases: [month(12)] });
    expect(sentence).toBe('Holding at about 11 a month, where it was about 31. No new signal.');
  });

  test('new limits at the old level are not told as a change', () => {
    expect(read([...steady, ...steady], { rebases: [month(12)] }).says).toBe(
      'Holding at about 11 a month, as under the limits before',
    );
  });

  test('few points never hold: they are so far, on trial limits', () => {
    const { sentence, trial } = read([...steady, 5, 6, 5], { rebases: [month(12)] });
    expect(trial).toBe(true);
    expect(sentence).toBe(
      'At about 5 a month so far, where it was about 11. No new signal. Trial limits, from three readings.',
    );
  });

  test('a signal that is over is told as over', () => {
    const { word, says, why } = read([...steady, 30, ...steady], { fixAfterPoints: 12 });
    expect(word).toBe('No new signal');
    expect(says).toBe('Within chance since February 2025');
    expect(why).toBe('The last signal, of concern, was in January 2025. January 2026: 12.');
  });

  test('a series that never changes says so', () => {
    expect(read(Array(12).fill(5), {}, 'days').says).toBe('The same in every reading: 5 days');
  });
});

describe('too little to tell', () => {
  test('no reading is no signal', () => {
    expect(read([])).toMatchObject({ signal: null, since: null, sentence: 'No reading yet.' });
  });

  test('one reading is only itself', () => {
    expect(read([31]).sentence).toBe('One reading so far: 31 in January 2024. Too early to tell.');
  });

  test('one reading since new limits leaves the old level standing beside it', () => {
    const { says, why } = read([...steady, 5], { rebases: [month(12)] });
    expect(says).toBe('One reading since the new limits: 5 in January 2025');
    expect(why).toBe('Before, it was about 11 a month.');
  });
});

describe('signals', () => {
  const fixed = { fixAfterPoints: 12 };

  test('a run on one side of the mean is lower than before, since it began', () => {
    const seven = [10, 10, 9, 10, 9, 10, 9, 10];
    expect(read([...steady, 12, ...seven], fixed)).toMatchObject({
      signal: 'improvement',
      word: 'Signal of improvement',
      since: '2025-02',
      says: 'Lower than before, since February 2025',
      why: 'Eight months in a row below the mean of 11. September 2025: 10.',
    });
  });

  test('a run that goes on is told since its beginning, whatever rule its last point breaks', () => {
    const { since, says } = read([...steady, 9, 9, 10, 9, 9, 10, 4], fixed);
    expect([since, says]).toEqual(['2025-01', 'Lower than before, since January 2025']);
  });

  test('a run under fixed limits that came down from higher is not told as a change', () => {
    const { says } = read([...steady, 16, 16, 16, 16, 16, 11, 12, 12, 13, 12, 12, 12, 12], fixed);
    expect(says).toBe('Above the mean since July 2025');
  });

  test('a trend is rising since it began to rise', () => {
    const { says, why, word } = read([...steady, 8, 9, 9.5, 10, 10.5, 11.5, 12], fixed);
    expect(says).toBe('Rising since January 2025');
    expect(why).toBe('Seven months rising in a row. January 2025: 8. July 2025: 12.');
    expect(word).toBe('Signal of concern');
  });

  test('two rises with a fall between are not one rise', () => {
    const rise = [8, 9, 9.5, 10, 10.5, 11.5, 12];
    expect(read([...steady, ...rise, ...rise], fixed).says).toBe('Rising since August 2025');
  });

  test('a lone month beyond the limits is only that month', () => {
    expect(read([...steady, 30], { ...fixed, direction: 'neither' })).toMatchObject({
      word: 'Signal, neither good nor bad',
      says: 'Higher in January 2025 than chance explains',
      why: 'January 2025: 30, above the upper limit of 16.',
    });
    expect(read([...steady, 30, 31], fixed).says).toBe('Higher than chance explains, since January 2025');
  });

  test('two of three near a limit are told as two of three', () => {
    expect(read([...steady, 15, 12, 15], fixed)).toMatchObject({
      since: '2025-01',
      says: 'Higher than chance explains in two of the last three months',
      why: 'Two of the last three months lie close to the upper limit of 16. March 2025: 15.',
    });
  });

  test('readings with months left out are not called months in a row', () => {
    const points = [...steady, 9, 9, 9, 9, 9, 9, 9].map((value, index) => ({ month: month(index * 2), value }));
    const { why } = readingInWords({ unit }, analyse(points, { direction: 'decrease', ...fixed }));
    expect(why).toMatch(/^Seven readings in a row below/);
  });

  test('a signal on trial limits says that they are', () => {
    expect(read([5, 6, 5, 6, 5, 6, 20]).sentence).toBe(
      'Higher in July 2024 than chance explains. Signal of concern. Trial limits, from seven readings.',
    );
  });
});

describe('units', () => {
  test.each([
    ['households per month', 'Within chance: nothing unusual, at about 11 a month'],
    ['days', 'Within chance: nothing unusual, at about 11 days'],
    ['% of households reached', 'Within chance: nothing unusual, at about 11 in 100'],
    ['points on a scale from one to ten', 'Within chance: nothing unusual, at about 11'],
  ])('%s', (of, says) => {
    expect(read(steady, {}, of).says).toBe(says);
  });

  test('a mean is as fine as the months differ', () => {
    expect(read(steady.map((value) => value / 100)).says).toBe('Within chance: nothing unusual, at about 0.11 a month');
    expect(read(steady.map((value) => value * 1000)).says).toBe(
      'Within chance: nothing unusual, at about 11,000 a month',
    );
  });
});

test('whatever the readings, the words name no target, no per cent, and a signal only where the rules find one', () => {
  const series = fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 40 });
  const fix = fc.option(fc.integer({ min: 2, max: 14 }));
  fc.assert(
    fc.property(
      series,
      fix,
      fc.constantFrom('increase', 'decrease', 'neither'),
      fc.nat(40),
      (values, fixAfterPoints, direction, at) => {
        const method: Method = { direction, fixAfterPoints, rebases: [month(at)] };
        const points = values.map((value, index) => ({ month: month(index), value }));
        const analysis = analyse(points, method);
        const words = readingInWords({ unit: '% of households' }, analysis);
        const latest = analysis.points.at(-1);
        expect(`${words.sentence} ${words.why}`).not.toMatch(/target|%|per cent|NaN|undefined|Infinity/i);
        expect(words.sentence.includes('Signal')).toBe(latest?.rule != null);
        expect(words.since !== null).toBe(latest?.rule != null);
        if (words.since) expect(points.some((point) => point.month === words.since)).toBe(true);
      },
    ),
    { numRuns: 500 },
  );
});
