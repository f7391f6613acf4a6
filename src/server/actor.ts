import { type SQL, sql } from 'drizzle-orm';
import { type Actor, type ActorFacts, mintActor } from '#/access/actor.ts';
import { AppError, notFound } from '#/lib/app-error.ts';
import type { Act } from './context.ts';
import { type Db, entering } from './database.ts';
import { prepared } from './prepared.ts';

interface Entered {
  participant_id: string;
  party_id: string | null;
  organisation_id: string;
  is_lead: boolean;
  side: ActorFacts['side'];
  role: ActorFacts['role'];
  party_signs: boolean;
  agreement_status: ActorFacts['agreementStatus'];
  time_zone: string;
}

/** For somebody who takes no part in it, an agreement does not exist. */
export class NotInAgreement extends AppError {
  constructor() {
    const { code, message } = notFound('agreement');
    super(code, message);
  }
}

/** What was done before under the id of an act, by the same person. */
export interface Done {
  inputHash: string;
  result: unknown;
}

/**
 * The gate: proves that a person takes part in an agreement, and gives the transaction their eyes, in one statement. For
 * anybody else the agreement does not exist.
 */
export function inAgreement<T>(
  who: { personId: string; agreementId: string; now: string },
  work: (db: Db, actor: Actor) => Promise<T>,
): Promise<T> {
  const { personId, agreementId, now } = who;
  const enter = sql`select * from access.enter(${personId}::uuid, ${now}, ${agreementId}::uuid)`;
  return entering(async (db) => actorOf(who, await one<Entered>(db, enter)), work, { reading: true });
}

/** The same for an act, with the agreement's row locked from here on; `done` where it was done before. */
export function inAct<T>(
  who: { personId: string; agreementId: string; now: string; act: Act },
  work: (db: Db, found: { actor: Actor; done: Done | null }) => Promise<T>,
): Promise<T> {
  const { personId, agreementId, now, act } = who;
  const enter = sql`select * from access.enter_act(${personId}::uuid, ${now}, ${agreementId}::uuid, ${act.id}::uuid)`;
  return entering(async (db) => {
    const row = await one<Entered & { done_hash: string | null; done_result: unknown }>(db, enter);
    const done = row?.done_hash ? { inputHash: row.done_hash, result: row.done_result } : null;
    return { actor: actorOf(who, row), done };
  }, work);
}

async function one<Row>(db: Db, statement: SQL): Promise<Row | undefined> {
  const [row] = await prepared<Row>(db, statement);
  return row;
}

function actorOf(
  { personId, agreementId }: { personId: string; agreementId: string },
  row: Entered | undefined,
): Actor {
  if (!row) throw new NotInAgreement();
  return mintActor({
    personId,
    agreementId,
    participantId: row.participant_id,
    partyId: row.party_id,
    organisationId: row.organisation_id,
    isLead: row.is_lead,
    side: row.side,
    role: row.role,
    partySigns: row.party_signs,
    agreementStatus: row.agreement_status,
    timeZone: row.time_zone,
  });
}
