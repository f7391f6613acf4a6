import { penceOf, pounds } from '#/lib/pounds.ts';

/** A money line as it is typed: what each party pays in pounds. */
export interface MoneyTyped {
  name: string;
  heldBy: string;
  /** Pounds as typed, by organisation; blank is nothing. */
  paidBy: Record<string, string>;
}

export interface StoredLine {
  name: string;
  heldBy: string;
  shares: { organisationId: string; perYear: number }[];
}

export function moneyTyped(line: StoredLine | undefined): MoneyTyped {
  return {
    name: line?.name ?? '',
    heldBy: line?.heldBy ?? '',
    paidBy: Object.fromEntries((line?.shares ?? []).map((share) => [share.organisationId, plain(share.perYear)])),
  };
}

const plain = (pence: number) => pounds(pence).replace(/[£,]/g, '');

/** What is sent, and the payers whose amount is none. */
export function moneyInput(typed: MoneyTyped) {
  const wrong: string[] = [];
  const shares = Object.entries(typed.paidBy)
    .filter(([, amount]) => amount.trim() !== '')
    .flatMap(([organisationId, amount]) => {
      const perYear = penceOf(amount);
      if (perYear === null) wrong.push(organisationId);
      return perYear ? [{ organisationId, perYear }] : [];
    });
  return { line: { name: typed.name, heldBy: typed.heldBy, shares }, wrong };
}

/** The year's sum of what was typed so far. */
export function moneySum(typed: MoneyTyped): number {
  return Object.values(typed.paidBy).reduce((sum, amount) => sum + (penceOf(amount) ?? 0), 0);
}
