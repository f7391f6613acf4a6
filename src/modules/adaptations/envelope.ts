import { addMonths } from '#/lib/days.ts';
import { pounds } from '#/lib/pounds.ts';
import type { Envelope } from '#/modules/agreements/terms.ts';
import type { ChangeKind } from '#/modules/agreements/vocabulary.ts';
import { type AgreedFacts, perYearOf } from './agreed-facts.ts';
import { CHANGES } from './change-kinds.ts';
import { dayInWords } from './day-words.ts';
import { percent } from './percent.ts';

/** As much of a change as its weighing asks for. */
export type WeighedChange =
  | { kind: Exclude<ChangeKind, 'money moved'> }
  | { kind: 'money moved'; put: { moves: readonly { perYear: number }[]; fromMonth: string } };

/**
 * Why these changes ask for signatures as well as consent, in words for the parties; null where all of them lie inside
 * what they may change by consent alone. Money counts together with what already moved in the same year of the agreement.
 */
export function reasonForVariation(changes: readonly WeighedChange[], facts: AgreedFacts): string | null {
  const { envelope } = facts.text;
  const outside = [...new Set(changes.map(({ kind }) => kind))].filter((kind) => !envelope.inside.includes(kind));
  const reasons = outside.map((kind) => `${CHANGES[kind].doing} asks for signatures as well as consent.`);
  if (envelope.inside.includes('money moved')) reasons.push(...tooMuchMoney(changes, facts, envelope));
  return reasons.length > 0 ? reasons.join(' ') : null;
}

function tooMuchMoney(changes: readonly WeighedChange[], facts: AgreedFacts, envelope: Envelope): string[] {
  const total = perYearOf(facts.text);
  const byYear = new Map<string, number>();
  for (const change of changes) {
    if (change.kind !== 'money moved') continue;
    const year = yearBegins(facts.text.period.startsOn, change.put.fromMonth);
    byYear.set(year, (byYear.get(year) ?? 0) + movedBy(change.put.moves));
  }
  return [...byYear].flatMap(([year, now]) => {
    const before = movedBy(facts.moved.filter((m) => yearBegins(facts.text.period.startsOn, m.fromMonth) === year));
    if (now + before <= envelope.moneyShare * total) return [];
    const share = total === 0 ? 1 : (now + before) / total;
    const limit = `the ${percent(envelope.moneyShare)} that may move by consent alone`;
    const sum = `${percent(share, envelope.moneyShare)} of the year’s ${pounds(total)} and so above ${limit}`;
    if (before === 0) return [`${pounds(now)} is ${sum}.`];
    const since = dayInWords(`${year}-${facts.text.period.startsOn.slice(8)}`);
    return [`With the ${pounds(before)} already moved in the year from ${since}, ${pounds(now)} makes ${sum}.`];
  });
}

function movedBy(moves: readonly { perYear: number }[]): number {
  return moves.reduce((sum, { perYear }) => sum + perYear, 0);
}

/** The month in which the agreement's year begins that this month lies in. */
export function yearBegins(startsOn: string, month: string): string {
  const first = startsOn.slice(0, 7);
  const years = Math.floor(monthsApart(first, month) / 12);
  return addMonths(first, years * 12);
}

function monthsApart(from: string, to: string): number {
  const count = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
  return count(to) - count(from);
}
