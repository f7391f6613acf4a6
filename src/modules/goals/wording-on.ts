interface Worded {
  version: number;
  /** The first day it held, YYYY-MM-DD. */
  holdsFrom: string;
}

/** The wording that held on a day, whatever the order of the versions; null where the goal did not yet stand. */
export function wordingOn<V extends Worded>(versions: readonly V[], day: string): V | null {
  const held = versions.filter((version) => version.holdsFrom <= day);
  return held.reduce<V | null>((last, each) => (last && last.version > each.version ? last : each), null);
}

/** A day asked for in an address, if it is one. */
export function askedDay(asked: string | string[] | undefined): string | null {
  if (typeof asked !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(asked)) return null;
  const date = new Date(`${asked}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(asked) ? asked : null;
}
