import { addMonths } from '#/lib/days.ts';
import { countInWords } from './figures.ts';
import { monthInWords } from './months.ts';

/** A month that is over and has no reading yet. */
export interface MonthDue {
  month: string;
  /** The day by which it is posted, YYYY-MM-DD. */
  dueOn: string;
  /** That day has passed. */
  late: boolean;
}

interface Series {
  /** The first month counted, YYYY-MM. */
  firstMonth: string;
  readings: readonly { month: string }[];
  /** The day of the following month by which a reading is posted, 1 to 28. */
  dueDay: number;
  /** The day it is in the agreement, YYYY-MM-DD. */
  today: string;
  /** The last month counted, where a measure or its agreement came to an end. */
  lastMonth?: string | null;
}

/** The months that are over and were not posted, the oldest first. The month under way is not due. */
export function monthsDue({ firstMonth, readings, dueDay, today, lastMonth }: Series): MonthDue[] {
  const posted = new Set(readings.map((reading) => reading.month));
  const due: MonthDue[] = [];
  const thisMonth = today.slice(0, 7);
  for (let month = firstMonth; month < thisMonth && (!lastMonth || month <= lastMonth); month = addMonths(month, 1)) {
    if (posted.has(month)) continue;
    const dueOn = `${addMonths(month, 1)}-${String(dueDay).padStart(2, '0')}`;
    due.push({ month, dueOn, late: today > dueOn });
  }
  return due;
}

/** `April 2026 is not posted yet; it is due on 20 May.`; null where nothing is. */
export function dueInWords(due: readonly MonthDue[]): string | null {
  const [first, ...more] = due;
  const last = due.at(-1);
  if (!first || !last) return null;
  if (more.length === 0) {
    return `${monthInWords(first.month)} is not posted yet; it ${first.late ? 'was' : 'is'} due on ${dayInWords(first.dueOn)}.`;
  }
  const count = countInWords(due.length);
  const months = `${count.charAt(0).toUpperCase()}${count.slice(1)} months are not posted yet`;
  return `${months}: ${more.length === 1 ? `${monthInWords(first.month)} and` : `the first ${monthInWords(first.month)}, the last`} ${monthInWords(last.month)}.`;
}

function dayInWords(day: string): string {
  return `${Number(day.slice(8))} ${monthInWords(day.slice(0, 7))}`;
}
