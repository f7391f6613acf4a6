'use client';

import { Choice } from '#/ui/form/choice.tsx';
import { Stack } from '#/ui/page/stack.tsx';
import { Table } from '#/ui/text/table.tsx';
import type { Checked } from '../queries/check.ts';
import { FIELD_WORDS } from '../vocabulary.ts';

type LookThroughProps = {
  checked: Checked;
  /** The heading of the column that holds a field. */
  columnOf: (field: keyof typeof FIELD_WORDS) => string | null;
  organisation: string;
};

/** What would come in, what has to be put right first, and what may point to a person. */
export function LookThrough({ checked, columnOf, organisation }: LookThroughProps) {
  const { good, bad, badRows, readers, pointing, pointingRows } = checked;
  return (
    <Stack>
      <p role="status">
        {good === 0 ? 'No row can be brought in yet.' : `${rowsInWords(good)} can be brought in.`}
        {badRows > 0 ? ` ${rowsInWords(badRows)} ${badRows === 1 ? 'has' : 'have'} to be put right.` : ''}
        {good > 0 ? ` ${readersInWords(readers, organisation)}` : ''}
      </p>
      {bad.length > 0 ? (
        <Table
          caption={
            bad.length < badRows
              ? `To put right in the table: the first ${bad.length} rows`
              : 'To put right in the table'
          }
          head={
            <tr>
              <th scope="col">Row</th>
              <th scope="col">Column</th>
              <th scope="col">What to do</th>
            </tr>
          }
        >
          {bad.flatMap(({ at, faults }) =>
            faults.map(({ field, says }) => (
              <tr key={`${at} ${field}`}>
                <th scope="row">{at}</th>
                <td>{columnOf(field) ?? `No column for “${FIELD_WORDS[field]}”`}</td>
                <td>{says}</td>
              </tr>
            )),
          )}
        </Table>
      ) : null}
      {pointing.length > 0 ? (
        <>
          <Table
            caption="These may point to a person"
            head={
              <tr>
                <th scope="col">Row</th>
                <th scope="col">It seems to hold</th>
              </tr>
            }
          >
            {pointing.map(({ at, kinds }) => (
              <tr key={at}>
                <th scope="row">{at}</th>
                <td>{kinds.join(', ')}</td>
              </tr>
            ))}
          </Table>
          <Choice
            name="keepCloser"
            defaultChecked
            words={`Keep ${pointingRows === 1 ? 'this one' : `these ${pointingRows}`} inside ${organisation}`}
            help="Look at each, mask what points to somebody, and share it then."
          />
        </>
      ) : null}
    </Stack>
  );
}

const rowsInWords = (rows: number) => (rows === 1 ? 'One row' : `${rows} rows`);

function readersInWords({ private: own, organisation: inside, agreement }: Checked['readers'], name: string): string {
  const parts: [string, number][] = [
    ['For you alone', own],
    [`For ${name}`, inside],
    ['For everybody in this agreement', agreement],
  ];
  return parts
    .filter(([, rows]) => rows > 0)
    .map(([who, rows]) => `${who}: ${rows}.`)
    .join(' ');
}
