import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeEvents, wrap } from './chart-events.ts';
import { chartGeometry } from './chart-geometry.ts';
import {
  type Box,
  boxOf,
  limitLabels,
  limitTexts,
  loneLabel,
  monthLabels,
  roomForLimits,
  segmentLabels,
  touch,
} from './chart-labels.ts';
import { analyse, type Method } from './xmr.ts';

const measure = { unit: 'calls per month', kind: 'count' } as const;

function draw(values: readonly number[], method: Partial<Method> = {}) {
  const points = values.map((value, index) => ({ month: month(index), value }));
  const analysis = analyse(points, { direction: 'increase', ...method });
  const texts = limitTexts(analysis.segments.at(-1), measure);
  return { texts, geometry: chartGeometry(analysis, measure, { right: roomForLimits(texts) }) };
}

function month(index: number) {
  return `${2024 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}

function apart(boxes: Box[]) {
  return boxes.every((box, index) => !boxes.slice(index + 1).some((other) => touch(box, other)));
}

const steady = Array.from({ length: 24 }, (_, index) => 10 + 2 * (index % 2));

describe('limits', () => {
  test('limits and mean are labelled at the right', () => {
    expect(draw(steady).texts).toEqual(['16', '11 mean', '6']);
  });

  test('limits that are one line have one label, and a lone reading its value', () => {
    expect(draw(Array(12).fill(5)).texts).toEqual(['5 mean']);
    const { texts, geometry } = draw([31]);
    expect(texts).toEqual([]);
    expect(loneLabel(geometry).map((label) => label.text)).toEqual(['31']);
  });

  test('labels never touch, however close the limits, and stay in the drawing', () => {
    const values = fc.array(fc.integer({ min: 0, max: 2_000_000 }), { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(values, fc.nat(30), (series, rebase) => {
        const { texts, geometry } = draw(series, { rebases: [month(rebase)] });
        const boxes = limitLabels(geometry, texts).map(boxOf);
        expect(boxes.every((box) => box.x2 <= 346)).toBe(true);
        expect(apart(boxes)).toBe(true);
      }),
      { examples: [[[1746277, 0, 0, 1191221], 2]] },
    );
  });

  test('under twelve points they are called trial limits', () => {
    const said = (count: number) => segmentLabels(draw(steady.slice(0, count)).geometry).map((label) => label.text);
    expect([said(11), said(12)]).toEqual([['trial limits'], []]);
  });

  test('an agreed turn says so, at its left where there is no room at its right', () => {
    const at = (index: number) => segmentLabels(draw(steady, { rebases: [month(index)] }).geometry)[0];
    expect(at(12)).toMatchObject({ text: 'new limits agreed', anchor: 'start' });
    expect(at(22)).toMatchObject({ text: 'new limits agreed', anchor: 'end' });
  });
});

describe('months at the foot', () => {
  test('first, middle and last', () => {
    expect(monthLabels(draw(steady).geometry).map((label) => label.text)).toEqual(['Jan 2024', 'Jan 2025', 'Dec 2025']);
  });

  test('few months are told as one span, one as itself, none not at all', () => {
    const said = (count: number) => monthLabels(draw(steady.slice(0, count)).geometry).map((label) => label.text);
    expect([said(0), said(1), said(3)]).toEqual([[], ['Jan 2024'], ['Jan 2024 to Mar 2024']]);
  });

  test('they never touch', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 130 }), (count) => {
        const boxes = monthLabels(draw(Array(count).fill(5)).geometry).map(boxOf);
        expect(apart(boxes)).toBe(true);
      }),
    );
  });
});

describe('context events', () => {
  test('a short one stands beside its point in its own words', () => {
    const { geometry } = draw([...steady.slice(0, 12), 40, ...steady.slice(0, 11)]);
    const [placed] = placeEvents(geometry, [{ month: month(12), text: 'bills, and a film' }], []);
    expect(placed).toMatchObject({
      shortened: false,
      leader: null,
      lines: [{ text: 'bills, and a film', anchor: 'start' }],
    });
  });

  test('one in a month without a point is left to the caption', () => {
    expect(placeEvents(draw(steady).geometry, [{ month: '2031-01', text: 'Later' }], [])).toEqual([]);
  });

  test('words never lie on other words', () => {
    const events = fc.array(fc.record({ month: fc.nat(23).map(month), text: fc.lorem({ maxCount: 8 }) }), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(events, (events) => {
        const { geometry } = draw(steady);
        const placed = placeEvents(geometry, events, []);
        const boxes = placed.map(({ lines }) => lines.map(boxOf));
        boxes.forEach((mine, index) => {
          const others = boxes.slice(index + 1).flat();
          expect(
            mine.some((box) => others.some((other) => touch({ ...box, y1: box.y1 + 1, y2: box.y2 - 1 }, other))),
          ).toBe(false);
        });
      }),
    );
  });

  test('long words are broken between words and end in an ellipsis', () => {
    expect(wrap('Price cap rose')).toEqual(['Price cap rose']);
    expect(wrap('Talk-first call extended borough-wide.')).toEqual(['Talk-first call extended', 'borough-wide.']);
    expect(wrap('Flood in the lower town, all offices shut for nine days')).toEqual([
      'Flood in the lower town,',
      'all offices shut for…',
    ]);
    expect(wrap('Donaudampfschifffahrtsgesellschaft').every((line) => line.length <= 24)).toBe(true);
  });
});
