import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Snapshot } from '#/modules/agreements/snapshot.ts';
import { moneyLines, moneyShares } from '#/modules/agreements/tables.ts';
import type { Db } from '#/server/database.ts';

/** The lines of a year's money with who pays what, in pence. */
export async function readMoney(db: Db, agreementId: string): Promise<Snapshot['moneyLines']> {
  const [lines, shares] = await Promise.all([
    db
      .select({ id: moneyLines.id, name: moneyLines.name, heldBy: moneyLines.heldBy, perYear: moneyLines.perYear })
      .from(moneyLines)
      .where(and(eq(moneyLines.agreementId, agreementId), isNull(moneyLines.removedAt)))
      .orderBy(asc(moneyLines.position), asc(moneyLines.id)),
    db
      .select({
        lineId: moneyShares.lineId,
        organisationId: moneyShares.organisationId,
        perYear: moneyShares.perYear,
      })
      .from(moneyShares)
      .where(eq(moneyShares.agreementId, agreementId))
      .orderBy(asc(moneyShares.organisationId)),
  ]);
  return lines.map((line) => ({
    ...line,
    paidBy: shares
      .filter((share) => share.lineId === line.id)
      .map(({ organisationId, perYear }) => ({ organisationId, perYear })),
  }));
}
