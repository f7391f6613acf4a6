'use client';

import { cutTo } from '#/lib/cut-to.ts';
import { More } from '#/ui/form/more.tsx';
import { SelectField } from '#/ui/form/select-field.tsx';
import { Stack } from '#/ui/page/stack.tsx';
import { Table } from '#/ui/text/table.tsx';
import type { Matching } from '../matching.ts';
import { FIELD_WORDS, FIELDS, type Field } from '../vocabulary.ts';
import styles from './match-columns.module.css';
import type { Table as Sheet } from './read-table.ts';

const OPTIONS = FIELDS.map((field) => ({ value: field, words: FIELD_WORDS[field] }));
const FIRST = 5;
const LONGEST = 140;

type MatchColumnsProps = {
  sheet: Sheet;
  matching: Matching;
  onMatch: (matching: Matching) => void;
  fault?: string | undefined;
};

/** What each column holds, guessed from its heading and changed by hand, with the first rows beside it. */
export function MatchColumns({ sheet, matching, onMatch, fault }: MatchColumnsProps) {
  const change = (column: number, field: string) =>
    onMatch(matching.map((held, at) => (at === column ? ((field || null) as Field | null) : held)));
  const first = sheet.rows.slice(0, FIRST);
  return (
    <Stack>
      <div className={styles.columns}>
        {sheet.headings.map((heading, column) => (
          <SelectField
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
            key={column}
            name="column"
            id={column === 0 ? 'matching' : `matching-${column}`}
            label={nameOf(heading, column)}
            help={exampleOf(first.map(({ cells }) => cells[column] ?? ''))}
            empty="Leave it out"
            options={OPTIONS}
            value={matching[column] ?? ''}
            onChange={(event) => change(column, event.target.value)}
            fault={column === 0 ? fault : undefined}
          />
        ))}
      </div>
      <More summary="See the first rows">
        <Table
          caption="The first rows, as they were read"
          head={
            <tr>
              <th scope="col">Row</th>
              {sheet.headings.map((heading, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                <th scope="col" key={column}>
                  {nameOf(heading, column)}
                </th>
              ))}
            </tr>
          }
        >
          {first.map(({ at, cells }) => (
            <tr key={at}>
              <th scope="row">{at}</th>
              {sheet.headings.map((_, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                <td key={column}>{shortened(cells[column] ?? '')}</td>
              ))}
            </tr>
          ))}
        </Table>
      </More>
    </Stack>
  );
}

export const nameOf = (heading: string, column: number) => shortened(heading.trim()) || `Column ${column + 1}`;

function exampleOf(cells: string[]): string {
  const example = cells.find((cell) => cell.trim() !== '');
  return example ? `For example: ${shortened(example)}` : 'Empty in the first rows.';
}

function shortened(text: string): string {
  return text.length > LONGEST ? `${cutTo(text, LONGEST).trimEnd()}…` : text;
}
