import { sql } from 'drizzle-orm';
import { dayIn } from '#/lib/days.ts';
import { type Gap, lastDay } from '#/modules/evidence/standing.ts';
import type { AgreementContext } from '#/server/context.ts';

interface Row extends Record<string, unknown> {
  evidence_id: string;
  how: Gap['how'];
  at: string;
}

export interface LostGround {
  evidenceId: string;
  gap: Gap;
  /** The moment from which on it was gone. */
  at: string;
}

/** The stories a decision rests on, by themselves or by an insight, that are no longer there for everybody, the first first. */
export async function readLostGrounds({ db, actor }: AgreementContext, decisionId: string): Promise<LostGround[]> {
  const rows = await db.execute<Row>(
    sql`select evidence_id, how, at from access.lost_grounds(array[${actor.agreementId}::uuid]) where decision_id = ${decisionId} order by at, evidence_id`,
  );
  return rows.map((row) => {
    const at = new Date(row.at).toISOString();
    const on = row.how === 'ended' ? lastDay(at, actor.timeZone) : dayIn(at, actor.timeZone);
    return { evidenceId: row.evidence_id, gap: { how: row.how, on }, at };
  });
}

/** Those that went since the decision was last looked at. */
export function since(lost: readonly LostGround[], looks: readonly { at: string }[]): LostGround[] {
  const last =
    looks
      .map(({ at }) => at)
      .sort()
      .at(-1) ?? '';
  return lost.filter(({ at }) => at > last);
}

/** The decisions of this agreement that rest on something which went since they were last looked at. */
export async function readShaken({ db, actor }: AgreementContext): Promise<Set<string>> {
  const rows = await db.execute<{ id: string }>(sql`
    select distinct g.decision_id as id from access.lost_grounds(array[${actor.agreementId}::uuid]) g
    where not exists (select from second_looks k where k.decision_id = g.decision_id and k.at >= g.at)`);
  return new Set(rows.map(({ id }) => id));
}
