import { readFileSync } from 'node:fs';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { readingInWords } from '../reading-in-words.ts';
import { analyse, type Method } from '../xmr.ts';
import { ReadingsTable } from './readings-table.tsx';
import { XmrChart } from './xmr-chart.tsx';

const measure = { name: 'Calls at night', unit: 'calls per month', kind: 'count' } as const;
const steady = [10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 10, 12];

function series(values: readonly number[], method: Partial<Method> = {}) {
  const points = values.map((value, index) => ({ month: month(index), value }));
  return analyse(points, { direction: 'decrease', fixAfterPoints: 12, ...method });
}

function month(index: number) {
  return `${2024 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}

describe('the chart', () => {
  test('is a picture with the name and the same sentence as the page', () => {
    const analysis = series([...steady, 30, 31]);
    const html = renderToStaticMarkup(<XmrChart measure={measure} analysis={analysis} />);
    expect(html).toMatch(/<svg[^>]*role="img"/);
    expect(html).toContain('>Calls at night</title>');
    expect(html).toContain(readingInWords(measure, analysis).sentence);
    for (const id of /aria-labelledby="([^"]+)" aria-describedby="([^"]+)"/.exec(html)?.slice(1) ?? ['none']) {
      expect(html).toContain(`id="${id}"`);
    }
  });

  test('tells every signal of a closed segment, the limits and the events in its description', () => {
    const analysis = series([...steady, 40, ...steady], { rebases: [month(13)] });
    const events = [{ month: month(12), text: 'The river rose.' }];
    const html = renderToStaticMarkup(<XmrChart measure={measure} analysis={analysis} events={events} />);
    const words = /<desc[^>]*>([^<]*)<\/desc>/.exec(html)?.[1];
    expect(words).toContain('New limits were agreed from February 2025: limits 6 and 16 about a mean of 11.');
    expect(words).toContain('signals then: of concern in January 2025.');
    expect(words).toContain('January 2025: The river rose.');
  });

  test('has a shape for each kind of point, hollow where the segment is closed', () => {
    const draw = (direction: Method['direction'], rebases: string[] = []) => {
      const analysis = series([...steady, 40, ...steady], { direction, rebases });
      return renderToStaticMarkup(<XmrChart measure={measure} analysis={analysis} />);
    };
    expect(draw('neither').match(/<circle/g)).toHaveLength(24);
    expect(draw('neither')).toMatch(/<rect class="[^"]*neither/);
    expect(draw('increase')).toMatch(/<path class="[^"]*improvement[^"]*" d="M[\d.]+ [\d.]+l4.8 4.8/);
    expect(draw('decrease')).toMatch(/<path class="[^"]*concern[^"]*" d="M[\d.]+ [\d.]+l4.6 8.2h-9.2z/);
    expect(draw('decrease')).not.toMatch(/past/);
    expect(draw('decrease', [month(13)])).toMatch(/<path class="[^"]*concern[^"]*past/);
  });

  test('tells in a caption the events whose words it had to shorten', () => {
    const text = 'Flood in the lower town, all offices shut for nine days';
    const html = renderToStaticMarkup(
      <XmrChart measure={measure} analysis={series(steady)} events={[{ month: month(4), text }]} />,
    );
    expect(html).toMatch(new RegExp(`<figcaption.*May 2024: ${text}.*</figcaption>`));
  });

  test.each([0, 1, 2, 11, 12, 64, 200])('draws %i months without a broken number', (count) => {
    const values = Array.from({ length: count }, (_, index) => (index * 37) % 19);
    const html = renderToStaticMarkup(<XmrChart measure={measure} analysis={series(values)} />);
    expect(html).not.toMatch(/NaN|Infinity|undefined|null/);
    if (count === 0) expect(html).toContain('No reading yet');
  });

  test('draws the whole example', () => {
    const url = new URL('../../../../data/keeping-home.json', import.meta.url);
    const { measures } = JSON.parse(readFileSync(url, 'utf8')) as {
      measures: { values: { month: string; value: number }[] }[];
    };
    for (const { values } of measures) {
      const html = renderToStaticMarkup(
        <XmrChart measure={measure} analysis={analyse(values, { direction: 'decrease' })} />,
      );
      expect(html).toContain('Apr 2024');
      expect(html).toContain('Mar 2026');
    }
  });
});

describe('the numbers', () => {
  test('every month has a row, newest first, with what it says in words', () => {
    const html = renderToStaticMarkup(
      <ReadingsTable measure={measure} analysis={series([...steady, 40])} readings={[]} />,
    );
    const rows = html.split('<tr>').slice(2);
    expect(rows).toHaveLength(13);
    expect(rows[0]).toContain('January 2025');
    expect(rows[0]).toContain('signal: concern, above the upper limit');
    expect(rows[1]).toContain('within chance');
    expect(html).toMatch(/<th scope="col"[^>]*>Calls<\/th>/);
    expect(html).toContain('Calls at night, newest first');
  });

  test('a column is there only where a reading has something for it', () => {
    const analysis = series([68, 74]);
    const plain = renderToStaticMarkup(<ReadingsTable measure={measure} analysis={analysis} readings={[]} />);
    expect(plain).not.toMatch(/Counted|Remarks/);
    const full = renderToStaticMarkup(
      <ReadingsTable
        measure={measure}
        analysis={analysis}
        timeZone="Europe/London"
        readings={[
          { month: month(0), numerator: 21, denominator: 31 },
          {
            month: month(1),
            corrections: [{ was: 70, at: '2024-12-10T11:00+00:00', by: 'Sam Iqbal', reason: 'Counted again.' }],
          },
        ]}
      />,
    );
    expect(full).toContain('21 of 31');
    expect(full).toContain('Corrected from 70 on 10 December 2024 by Sam Iqbal: Counted again.');
  });

  test('no reading, no table', () => {
    expect(renderToStaticMarkup(<ReadingsTable measure={measure} analysis={series([])} readings={[]} />)).toBe('');
  });
});
