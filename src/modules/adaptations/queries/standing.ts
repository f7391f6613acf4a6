import { and, eq, isNull, sql } from 'drizzle-orm';
import { parties } from '#/modules/agreements/tables.ts';
import type { Db } from '#/server/database.ts';
import type { ProposedChange } from '../changes.ts';
import {
  type AskedParty,
  type GivenPosition,
  type RaisedObjection,
  type Standing,
  standing,
} from '../consent-round.ts';
import type { ObjectionEnd, Position } from '../vocabulary.ts';

interface InRound {
  agreementId: string;
  decisionId: string;
  round: number;
  changes: readonly ProposedChange[];
}

interface StateRow extends Record<string, unknown> {
  what: 'position' | 'objection';
  id: string;
  round: number;
  party_id: string;
  says: string | null;
  at: string;
}

/**
 * Where a round stands, the same whoever asks. For deciding alone: it knows positions that are not shown yet, so nothing
 * of it but what is decided may reach anybody.
 */
export async function readStanding(db: Db, round: InRound): Promise<Standing> {
  const [asked, rows] = await Promise.all([
    readAsked(db, round.agreementId, round.changes),
    db.execute<StateRow>(sql`select * from access.consent_state(${round.decisionId})`),
  ]);
  const positions: GivenPosition[] = [];
  const objections: RaisedObjection[] = [];
  for (const row of rows) {
    if (row.what === 'objection')
      objections.push({ partyId: row.party_id, round: row.round, ended: row.says as ObjectionEnd | null });
    else if (row.round === round.round)
      positions.push({
        id: row.id,
        partyId: row.party_id,
        position: row.says as Position,
        at: new Date(row.at).toISOString(),
      });
  }
  return standing({ round: round.round, asked, positions, objections });
}

/** The parties whose consent is asked: those that sign, and one that would by these changes. */
export async function readAsked(
  db: Db,
  agreementId: string,
  changes: readonly ProposedChange[],
): Promise<AskedParty[]> {
  const joining = changes.flatMap((change) => (change.kind === 'signatory added' ? [change.subjectId] : []));
  const rows = await db
    .select({ id: parties.id, side: parties.side, signsSince: parties.signsSince })
    .from(parties)
    .where(and(eq(parties.agreementId, agreementId), isNull(parties.leftAt)));
  return rows
    .filter(({ id, signsSince }) => signsSince !== null || joining.includes(id))
    .map(({ id, side }) => ({ id, side }));
}
