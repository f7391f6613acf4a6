import { type DateForm, dateWords } from './date-words.ts';

type DateTextProps = {
  /** A month, a day or a moment, in ISO form. */
  iso: string;
  form?: DateForm;
  /** The agreement's IANA zone; only moments need it. */
  timeZone?: string;
};

/** A date with the month written out. */
export function DateText({ iso, form, timeZone }: DateTextProps) {
  return <time dateTime={iso}>{dateWords(iso, form, timeZone)}</time>;
}
