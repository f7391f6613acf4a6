import { type HalfYear, halfYearInWords } from '#/lib/half-years.ts';
import type { ShownTable } from '#/lib/suppressed.ts';
import { CountPicture } from '#/ui/chart/count-picture.tsx';

type PerspectivePictureProps = {
  title: string;
  /** The sentence that the picture is the proof of. */
  words: string;
  perspectives: readonly string[];
  periods: readonly HalfYear[];
  /** A row a perspective, a column a half-year. */
  table: ShownTable;
  threshold: number;
};

/** In how many stories, by whose view they give and the half-year in which they were posted. */
export function PerspectivePicture({ perspectives, periods, table, ...rest }: PerspectivePictureProps) {
  return (
    <CountPicture
      {...rest}
      unit="stories"
      rowHead="Perspective"
      columns={periods.map(halfYearInWords)}
      rows={perspectives.map((perspective, at) => ({
        id: perspective,
        label: perspective,
        cells: table.cells[at] ?? [],
        ...(table.rowTotals[at] ? { total: table.rowTotals[at] } : {}),
      }))}
      totals={[...table.columnTotals, table.total]}
    />
  );
}
