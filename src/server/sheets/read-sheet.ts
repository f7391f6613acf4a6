import { readCsv } from './csv.ts';
import { SHEET_LIMITS, type Sheet, SheetFault } from './sheet.ts';
import { readXlsx } from './xlsx.ts';

const beginsWith = (bytes: Uint8Array, mark: number[]) => mark.every((byte, at) => bytes[at] === byte);

/** Reads a table out of a file, by what is in it and not by its name. */
export function readSheet(bytes: Uint8Array): Sheet {
  if (bytes.length === 0) throw new SheetFault('This file is empty.');
  if (bytes.length > SHEET_LIMITS.file)
    throw new SheetFault('This file is larger than 5 MB. Bring it in as several files.');
  if (beginsWith(bytes, [0x50, 0x4b])) return readXlsx(bytes);
  if (beginsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    throw new SheetFault(
      'This Excel file is of an old kind, or it has a password. Save it as .xlsx without a password, or as CSV UTF-8.',
    );
  return readCsv(bytes);
}
