import { CSV_BEGINS, csvRow } from './write-csv.ts';
import { XlsxWriter } from './write-xlsx.ts';

/** Writes a table while it is made, row by row. */
export interface TableWriter {
  /** Its kind, as it is told to a browser. */
  type: string;
  row(cells: readonly string[]): void;
  end(): void;
}

/** @param take is handed what is written, in its order */
export function tableWriter(format: 'csv' | 'xlsx', take: (bytes: Uint8Array | string) => void): TableWriter {
  if (format === 'csv') {
    let begins = CSV_BEGINS;
    return {
      type: 'text/csv; charset=utf-8',
      row(cells) {
        take(begins + csvRow(cells));
        begins = '';
      },
      end() {},
    };
  }
  let writer: XlsxWriter | null = null;
  const opened = () => {
    writer ??= new XlsxWriter(take);
    return writer;
  };
  return {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    row: (cells) => opened().row(cells),
    end: () => opened().end(),
  };
}
