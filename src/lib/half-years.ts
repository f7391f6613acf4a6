/** Half a calendar year, `2025-1` or `2025-2`; as text they sort as they follow. */
export type HalfYear = string;

/** The half-year in which a day lies. */
export function halfYearOf(day: string): HalfYear {
  return `${day.slice(0, 4)}-${Number(day.slice(5, 7)) <= 6 ? 1 : 2}`;
}

/** All half-years from the first to the last, both of them with it; none where the last is earlier. */
export function halfYearsBetween(first: HalfYear, last: HalfYear): HalfYear[] {
  const number = (half: HalfYear) => Number(half.slice(0, -2)) * 2 + Number(half.at(-1)) - 1;
  return Array.from({ length: Math.max(0, number(last) - number(first) + 1) }, (_, at) => {
    const which = number(first) + at;
    return `${String(Math.floor(which / 2)).padStart(4, '0')}-${(which % 2) + 1}`;
  });
}

/** `first half of 2025`. */
export function halfYearInWords(half: HalfYear): string {
  return `${half.endsWith('-1') ? 'first' : 'second'} half of ${half.slice(0, -2)}`;
}
