import { analysed } from '#/modules/measures/analysed.ts';
import { readingInWords } from '#/modules/measures/reading-in-words.ts';
import { MeasureWords } from '#/modules/measures/ui/measure-words.tsx';
import { XmrChart } from '#/modules/measures/ui/xmr-chart.tsx';
import { Axis } from '#/ui/page/axis.tsx';
import { Stack } from '#/ui/page/stack.tsx';
import { SideMark } from '#/ui/sides/side-mark.tsx';
import { DateText } from '#/ui/text/date-text.tsx';
import { Row, Rows } from '#/ui/text/rows.tsx';
import { Small } from '#/ui/text/small.tsx';
import type { PastChart as Chart } from '../past.ts';

/** A chart as it was put before everybody, whatever was corrected since, with how each side read it. */
export function PastChart({ chart: { shown, readings }, timeZone }: { chart: Chart; timeZone: string }) {
  const measure = shown.chart;
  const analysis = analysed(measure);
  return (
    <Stack as="section">
      <Axis>
        <MeasureWords measure={measure} reading={readingInWords(measure, analysis)} analysis={analysis} heading="h3" />
        <XmrChart measure={measure} analysis={analysis} />
      </Axis>
      <Small>
        As it was shown on <DateText iso={shown.shownAt} form="moment" timeZone={timeZone} />.
      </Small>
      {readings.length > 0 ? (
        <Rows label="How each side read it">
          {readings.map((reading) => (
            <Row key={reading.id} title={reading.text}>
              <SideMark side={reading.side} />
            </Row>
          ))}
        </Rows>
      ) : null}
    </Stack>
  );
}
