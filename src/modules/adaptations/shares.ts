import type { MoneyMove } from './changes.ts';

export interface Share {
  organisationId: string;
  /** Pence a year. */
  perYear: number;
}

/**
 * Who pays for money that leaves a line: every payer in proportion to their share of it, to the penny, so that what each
 * organisation pays in all stays the same when it arrives at another line. A line without known payers gives none.
 */
export function payersOf(paidBy: readonly Share[], perYear: number): Share[] {
  const total = paidBy.reduce((sum, share) => sum + share.perYear, 0);
  if (total === 0) return [];
  const moved = Math.min(perYear, total);
  const parts = paidBy.map((share) => ({ ...share, exact: (share.perYear * moved) / total }));
  const floors = parts.map(({ organisationId, exact }) => ({
    organisationId,
    perYear: Math.floor(exact),
    rest: exact % 1,
  }));
  let left = moved - floors.reduce((sum, { perYear: pence }) => sum + pence, 0);
  for (const part of [...floors].sort((a, b) => b.rest - a.rest)) {
    if (left <= 0) break;
    part.perYear += 1;
    left -= 1;
  }
  return floors
    .map(({ organisationId, perYear: pence }) => ({ organisationId, perYear: pence }))
    .filter((s) => s.perYear > 0);
}

export interface Line {
  id: string;
  /** Pence a year. */
  perYear: number;
  paidBy: readonly Share[];
}

/** The lines after money moved between them: each payer pays the same in all, now for other things. */
export function afterMoves(lines: readonly Line[], moves: readonly MoneyMove[]): Line[] {
  return moves.reduce<Line[]>(
    (now, { fromLineId, toLineId, perYear }) => {
      const payers = payersOf(now.find(({ id }) => id === fromLineId)?.paidBy ?? [], perYear);
      const taken = payers.map((share) => ({ ...share, perYear: -share.perYear }));
      return now.map((line) => {
        if (line.id === fromLineId) return withMore(line, -perYear, taken);
        if (line.id === toLineId) return withMore(line, perYear, payers);
        return line;
      });
    },
    [...lines],
  );
}

/** A line that comes to another sum, with one payer for the difference. */
export function afterTotal(line: Line, perYear: number, payerId: string): Line {
  const more = perYear - line.perYear;
  return withMore(line, more, [{ organisationId: payerId, perYear: more }]);
}

function withMore(line: Line, more: number, shares: readonly Share[]): Line {
  const paid = new Map(line.paidBy.map((share) => [share.organisationId, share.perYear]));
  for (const share of shares) paid.set(share.organisationId, (paid.get(share.organisationId) ?? 0) + share.perYear);
  const paidBy = [...paid].map(([organisationId, pence]) => ({ organisationId, perYear: pence }));
  return { ...line, perYear: line.perYear + more, paidBy: paidBy.filter((share) => share.perYear > 0) };
}
