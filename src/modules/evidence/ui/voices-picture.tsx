import { halfYearInWords } from '#/lib/half-years.ts';
import { CountPicture } from '#/ui/chart/count-picture.tsx';
import type { Voices } from '../queries/voices.ts';

/** Whose views were heard, half-year by half-year; whose were not stands there too. */
export function VoicesPicture({ voices, about }: { voices: Voices; about: string }) {
  const { perspectives, periods, table, threshold } = voices;
  return (
    <CountPicture
      title={`Whose stories we have ${about}`}
      words={missingInWords(voices)}
      unit="stories"
      rowHead="Perspective"
      threshold={threshold}
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

/** The sentence that the picture is the proof of. */
export function missingInWords({ missing, perspectives }: Pick<Voices, 'missing' | 'perspectives'>): string {
  if (missing.length === 0) return 'Every perspective that we would look for was heard.';
  if (missing.length === perspectives.length) return 'Nobody was heard yet.';
  return `Not heard: ${new Intl.ListFormat('en-GB').format(missing)}.`;
}
