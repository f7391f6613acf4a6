import type { ReactNode } from 'react';
import { DateText } from '#/ui/text/date-text.tsx';
import { dateWords } from '#/ui/text/date-words.ts';
import { NumberCell, NumberHead, Table } from '#/ui/text/table.tsx';
import { VisuallyHidden } from '#/ui/text/visually-hidden.tsx';
import { asTold, exactly } from '../figures.ts';
import { pointInWords } from '../signal-in-words.ts';
import type { Few } from '../small-counts.ts';
import type { Analysis, Segment } from '../xmr.ts';

/** What is known of a month's reading beside its value, which the analysis holds. */
interface ReadingBehind {
  month: string;
  numerator?: number | null;
  denominator?: number | null;
  note?: string | null;
  /** In the order in which they were made. */
  corrections?: readonly { was: number; few?: Few | null; at: string; by?: string | null; reason?: string | null }[];
}

type ReadingsTableProps = {
  measure: { name: string; unit: string };
  analysis: Analysis;
  readings: readonly ReadingBehind[];
  /** The agreement's zone, for the days of corrections. */
  timeZone?: string;
  open?: boolean;
};

/** Every reading, newest first, with what it says: the same as the chart, for those who read figures. */
export function ReadingsTable({ open, ...of }: ReadingsTableProps) {
  if (of.analysis.points.length === 0) return null;
  return (
    <details open={open}>
      <summary>
        The numbers<VisuallyHidden> {of.measure.name}</VisuallyHidden>
      </summary>
      <ReadingsFigures {...of} />
    </details>
  );
}

/** The table by itself. */
export function ReadingsFigures({ measure, analysis, readings, timeZone }: Omit<ReadingsTableProps, 'open'>) {
  const behind = new Map(readings.map((reading) => [reading.month, reading]));
  const counted = readings.some((reading) => reading.denominator != null);
  const remarked = readings.some((reading) => reading.note || reading.corrections?.length);
  return (
    <Table
      caption={`${measure.name}, newest first`}
      hideCaption
      head={
        <tr>
          <th scope="col">Month</th>
          <NumberHead>{headOf(measure.unit)}</NumberHead>
          {counted ? <NumberHead>Counted</NumberHead> : null}
          <th scope="col">What it says</th>
          {remarked ? <th scope="col">Remarks</th> : null}
        </tr>
      }
    >
      {analysis.points.toReversed().map((point) => {
        const reading = behind.get(point.month);
        return (
          <tr key={point.month}>
            <th scope="row">
              <DateText iso={point.month} />
            </th>
            <NumberCell>{asTold(point)}</NumberCell>
            {counted ? <NumberCell>{countedIn(reading)}</NumberCell> : null}
            <td>{pointInWords(point, analysis.segments[point.segment] as Segment)}</td>
            {remarked ? <td>{remarksOn(reading, timeZone)}</td> : null}
          </tr>
        );
      })}
    </Table>
  );
}

/** `households per month` heads its column as `Households`. */
function headOf(unit: string): string {
  const what = unit.replace(/ (?:per|a|each|every) (?:day|week|month|quarter|year)$/, '');
  return what.charAt(0).toUpperCase() + what.slice(1);
}

function countedIn(reading: ReadingBehind | undefined): ReactNode {
  if (reading?.denominator == null) return null;
  const of = exactly(reading.denominator);
  return reading.numerator == null ? `of ${of}` : `${exactly(reading.numerator)} of ${of}`;
}

function remarksOn(reading: ReadingBehind | undefined, timeZone: string | undefined): ReactNode {
  const corrections = (reading?.corrections ?? []).map(({ was, few, at, by, reason }) => {
    const who = by ? ` by ${by}` : '';
    return `Corrected from ${asTold({ value: was, few })} on ${dateWords(at, 'day', timeZone)}${who}${reason ? `: ${reason}` : '.'}`;
  });
  return [reading?.note, ...corrections].filter(Boolean).join(' ');
}
