import { analysed } from '../analysed.ts';
import type { MeasureWithSeries } from '../queries.ts';
import { ReadingsFigures } from './readings-table.tsx';

/** A measure's figures once they were fetched; by itself, so that a page that shows none does not carry it. */
export default function FiguresOfMeasure({ measure }: { measure: MeasureWithSeries }) {
  return <ReadingsFigures measure={measure} analysis={analysed(measure)} readings={measure.readings} />;
}
