import { eq } from 'drizzle-orm';
import { agreements } from '#/modules/agreements/tables.ts';
import { owner } from './world.ts';

/** The agreement's own row, as it is stored. */
export async function storedAgreement(agreementId: string) {
  const [row] = await owner.select().from(agreements).where(eq(agreements.id, agreementId));
  return row as typeof agreements.$inferSelect;
}
