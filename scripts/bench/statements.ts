import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { mintActor } from '#/access/actor.ts';
import { listEvidence } from '#/modules/evidence/queries/stream.ts';
import { getDashboard } from '#/modules/overview/queries/dashboard.ts';
import type { AgreementContext } from '#/server/context.ts';
import { AGREEMENTS, idOf, PEOPLE_EACH, workerOf } from './world.ts';

interface Statement {
  text: string;
  params: unknown[];
}

/** What our own queries ask the database for one agreement. */
export interface Asked {
  list: Statement[];
  dashboard: Statement[];
}

/** Runs our queries once for each agreement and writes down their statements, so that the bare server asks the same. */
export async function writeDownStatements(ownerUrl: string): Promise<Record<string, Asked>> {
  const client = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  let heard: Statement[] = [];
  const logger = {
    logQuery: (text: string, params: unknown[]) => void heard.push({ text, params: params.map(plain) }),
  };
  const db = drizzle(client, { casing: 'snake_case', logger }) as unknown as AgreementContext['db'];
  const asked: Record<string, Asked> = {};
  try {
    for (let agreement = 0; agreement < AGREEMENTS; agreement += 1) {
      const ctx = { db, now: new Date().toISOString(), actor: actorIn(agreement) };
      heard = [];
      await listEvidence(ctx, { cursor: null, filter: null });
      const list = heard;
      heard = [];
      await getDashboard(ctx);
      asked[ctx.actor.agreementId] = { list, dashboard: heard };
    }
  } finally {
    await client.end();
  }
  return asked;
}

const plain = (value: unknown) => (value instanceof Date ? value.toISOString() : value);

function actorIn(agreement: number) {
  const worker = workerOf(agreement);
  return mintActor({
    personId: idOf('person', worker),
    agreementId: idOf('agreement', agreement),
    participantId: idOf('participant', agreement * 16 + 6),
    partyId: idOf('party', agreement * 3 + 1),
    organisationId: idOf('organisation', Math.floor(worker / PEOPLE_EACH)),
    isLead: false,
    side: 'providing',
    role: 'contributor',
    partySigns: true,
    agreementStatus: 'active',
    timeZone: 'Europe/London',
  });
}
