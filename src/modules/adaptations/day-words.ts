import { monthInWords } from '#/modules/measures/months.ts';

/** `31 March 2027` */
export function dayInWords(day: string): string {
  return `${Number(day.slice(8, 10))} ${monthInWords(day.slice(0, 7))}`;
}
