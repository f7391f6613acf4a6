/** How much of a date is said: `13 October 2026`, `13 October`, `October 2026`, `11:42`, `13 October 2026, 11:42`. */
export type DateForm = 'day' | 'day-month' | 'month' | 'time' | 'moment';

const forms: Record<DateForm, Intl.DateTimeFormatOptions> = {
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  'day-month': { day: 'numeric', month: 'long' },
  month: { month: 'long', year: 'numeric' },
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  moment: { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
};

const isDay = /^\d{4}-\d{2}-\d{2}$/;
const isMonth = /^\d{4}-\d{2}$/;

/**
 * An ISO date in words, the month written out. A month (`2026-03`) and a day (`2026-03-31`) are what they say in every zone;
 * a moment is told in the given IANA time zone, UTC where none is given. Throws a RangeError on what is no date.
 */
export function dateWords(iso: string, form?: DateForm, timeZone = 'UTC'): string {
  if (isMonth.test(iso)) return format(`${iso}-01T00:00:00Z`, form ?? 'month', 'UTC');
  if (isDay.test(iso)) return format(`${iso}T00:00:00Z`, form ?? 'day', 'UTC');
  return format(iso, form ?? 'day', timeZone);
}

const made = new Map<string, Intl.DateTimeFormat>();

/** Making a format takes a hundred times as long as using it, and a page says hundreds of dates. */
function formatOf(form: DateForm, timeZone: string): Intl.DateTimeFormat {
  const name = `${form} ${timeZone}`;
  const format = made.get(name) ?? new Intl.DateTimeFormat('en-GB', { ...forms[form], timeZone });
  made.set(name, format);
  return format;
}

function format(iso: string, form: DateForm, timeZone: string): string {
  return formatOf(form, timeZone).format(new Date(iso)).replace(' at ', ', ');
}
