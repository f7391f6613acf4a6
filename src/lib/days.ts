// Days are `YYYY-MM-DD`, months `YYYY-MM`, moments ISO 8601 in UTC. Nothing here reads a clock or the machine's zone.

const utc = (day: string) => new Date(`${day}T00:00:00Z`);
const asDay = (date: Date) => date.toISOString().slice(0, 10);

export function addDays(day: string, days: number): string {
  const date = utc(day);
  date.setUTCDate(date.getUTCDate() + days);
  return asDay(date);
}

/** Whole days from one day to another; negative where the second lies before the first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((utc(to).getTime() - utc(from).getTime()) / 86_400_000);
}

export function addMonths(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const at = year * 12 + number - 1 + months;
  return `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}`;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockIn(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  });
  clocks.set(timeZone, made);
  return made;
}

/** How the clock on the wall reads there, as `YYYY-MM-DDTHH:mm:ss`. */
function wallClock(moment: Date, timeZone: string): string {
  const part = Object.fromEntries(
    clockIn(timeZone)
      .formatToParts(moment)
      .map(({ type, value }) => [type, value]),
  );
  return `${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}:${part.second}`;
}

/** The day it is there at that moment. */
export function dayIn(moment: string, timeZone: string): string {
  return wallClock(new Date(moment), timeZone).slice(0, 10);
}

/**
 * The moment at which the clock on the wall there reads this time of this day. Where clocks go forward over it, the
 * moment they do; where they go back, the first of the two.
 */
export function momentAt(day: string, time: string, timeZone: string): string {
  const wanted = `${day}T${time.length === 5 ? `${time}:00` : time}`;
  const asIfUtc = new Date(`${wanted}Z`).getTime();
  const offsetAt = (ms: number) => new Date(`${wallClock(new Date(ms), timeZone)}Z`).getTime() - ms;
  const candidates = [offsetAt(asIfUtc - 86_400_000), offsetAt(asIfUtc + 86_400_000)]
    .map((offset) => asIfUtc - offset)
    .sort((a, b) => a - b);
  const exact = candidates.find((ms) => wallClock(new Date(ms), timeZone) === wanted);
  return new Date(exact ?? (candidates.at(-1) as number)).toISOString();
}

/** The first moment after a day there: a day that limits something lasts to its end. */
export function endOfDay(day: string, timeZone: string): string {
  return momentAt(addDays(day, 1), '00:00', timeZone);
}

/** Whether this is the name of a time zone that this machine knows. */
export function isTimeZone(name: string): boolean {
  try {
    clockIn(name);
    return true;
  } catch {
    return false;
  }
}
