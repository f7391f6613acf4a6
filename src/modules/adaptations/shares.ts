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
