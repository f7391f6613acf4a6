import type { Span } from './sentences.ts';

/** What one coder marked in one text under one theme. */
interface Marked extends Span {
  /** The piece and the part of it. */
  text: string;
}

export interface Agreement {
  /** Passages of each that overlap with one of the other's. */
  both: number;
  onlyOne: number;
  onlyOther: number;
  /** Agreement beyond chance over all characters, Cohen's kappa; null where it cannot be said: all or nothing is marked by both. */
  kappa: number | null;
}

/**
 * How two people agree who marked the same texts under one theme. Passages that share a character tell of the same thing;
 * several of one that lie in one of the other's count as one.
 */
export function agreementOf(
  one: readonly Marked[],
  other: readonly Marked[],
  lengths: ReadonlyMap<string, number>,
): Agreement {
  const groups = grouped(one, other);
  return {
    both: groups.filter(({ byOne, byOther }) => byOne && byOther).length,
    onlyOne: groups.filter(({ byOther }) => !byOther).length,
    onlyOther: groups.filter(({ byOne }) => !byOne).length,
    kappa: kappaOf(one, other, lengths),
  };
}

/** Runs of overlapping passages, with who marked in them. */
function grouped(one: readonly Marked[], other: readonly Marked[]) {
  const all = [
    ...one.map((span) => ({ ...span, isOne: true })),
    ...other.map((span) => ({ ...span, isOne: false })),
  ].sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : a.from - b.from));
  const groups: { text: string; to: number; byOne: boolean; byOther: boolean }[] = [];
  for (const { text, from, to, isOne } of all) {
    let group = groups.at(-1);
    if (!group || group.text !== text || from >= group.to) {
      group = { text, to, byOne: false, byOther: false };
      groups.push(group);
    }
    group.to = Math.max(group.to, to);
    if (isOne) group.byOne = true;
    else group.byOther = true;
  }
  return groups;
}

function kappaOf(
  one: readonly Marked[],
  other: readonly Marked[],
  lengths: ReadonlyMap<string, number>,
): number | null {
  const all = [...lengths.values()].reduce((sum, length) => sum + length, 0);
  if (all === 0) return null;
  const [ofOne, ofOther] = [covered(one), covered(other)];
  const ofEither = covered([...one, ...other]);
  const ofBoth = ofOne + ofOther - ofEither;
  const agreed = (ofBoth + (all - ofEither)) / all;
  const byChance = (ofOne * ofOther + (all - ofOne) * (all - ofOther)) / (all * all);
  return byChance === 1 ? null : (agreed - byChance) / (1 - byChance);
}

/** How many characters lie in any of these. */
function covered(marked: readonly Marked[]): number {
  const sorted = [...marked].sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : a.from - b.from));
  let sum = 0;
  let [text, end] = ['', 0];
  for (const span of sorted) {
    if (span.text !== text) [text, end] = [span.text, 0];
    sum += Math.max(0, span.to - Math.max(span.from, end));
    end = Math.max(end, span.to);
  }
  return sum;
}
