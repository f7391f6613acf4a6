import { dateWords } from '#/ui/text/date-words.ts';
import { monthsBetween } from './months-between.ts';
import { SelectField } from './select-field.tsx';

type MonthFieldProps = Omit<Parameters<typeof SelectField>[0], 'options'> & {
  /** ISO months, both offered: `2024-04`, `2026-03`. */
  first: string;
  last: string;
};

/** A month, chosen by its name, newest first; not every browser knows a native one. */
export function MonthField({ first, last, ...rest }: MonthFieldProps) {
  const options = monthsBetween(first, last).map((month) => ({ value: month, words: dateWords(month) }));
  return <SelectField {...rest} options={options} />;
}
