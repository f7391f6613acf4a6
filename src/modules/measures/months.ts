const NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Months counted from year 0, so that months can be subtracted. `month` is YYYY-MM. */
export function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

/** `September 2025` */
export function monthInWords(month: string): string {
  return `${NAMES[monthNumber(month) % 12]} ${month.slice(0, 4)}`;
}

/** `Sep 2025`, for the foot of a chart. */
export function shortMonth(month: string): string {
  return `${NAMES[monthNumber(month) % 12]?.slice(0, 3)} ${month.slice(0, 4)}`;
}

/** Whether months follow each other with none left out. */
export function unbroken(points: readonly { month: string }[]): boolean {
  const [first, last] = [points[0], points.at(-1)];
  return !first || !last || monthNumber(last.month) - monthNumber(first.month) === points.length - 1;
}
