import { and, asc, eq, isNull, ne, sql } from 'drizzle-orm';
import { dayIn } from '#/lib/days.ts';
import { participants } from '#/modules/agreements/tables.ts';
import { measureGoals, measures, rebases } from '#/modules/measures/tables.ts';
import { persons } from '#/modules/people/tables.ts';
import type { AgreementContext } from '#/server/context.ts';
import type { AgreedFacts } from '../agreed-facts.ts';
import type { ChangePuts } from '../changes.ts';
import { adaptations, decisions } from '../tables.ts';
import { readSnapshot } from './snapshot.ts';

type Context = Pick<AgreementContext, 'db' | 'now' | 'actor'>;

/** What is agreed now, and all that a change is measured against. */
export async function readFacts(ctx: Context): Promise<AgreedFacts> {
  const { agreementId, timeZone } = ctx.actor;
  const [text, itsMeasures, people, moved] = await Promise.all([
    readSnapshot(ctx.db, agreementId),
    readMeasureFacts(ctx),
    readPeople(ctx),
    readMoved(ctx),
  ]);
  return { text, today: dayIn(ctx.now, timeZone), measures: itsMeasures, people, moved };
}

async function readMeasureFacts({ db, actor }: Context): Promise<AgreedFacts['measures']> {
  return db
    .select({
      id: measures.id,
      ownerId: measures.ownerId,
      dueDay: measures.dueDay,
      goalIds: sql<
        string[]
      >`array(select ${measureGoals.goalId} from ${measureGoals} where ${measureGoals.measureId} = ${measures.id})`,
      rebasedFrom: sql<
        string[]
      >`array(select ${rebases.fromMonth} from ${rebases} where ${rebases.measureId} = ${measures.id} order by 1)`,
    })
    .from(measures)
    .where(and(eq(measures.agreementId, actor.agreementId), isNull(measures.retiredAt)));
}

async function readPeople({ db, actor }: Context): Promise<AgreedFacts['people']> {
  return db
    .select({
      id: participants.personId,
      // Whoever takes part has given a name; an address would be no name to show.
      name: sql<string>`coalesce(${persons.name}, '')`,
      signsForPartyId: sql<
        string | null
      >`case when ${participants.role} = 'signatory' then ${participants.partyId} end`,
    })
    .from(participants)
    .innerJoin(persons, eq(persons.id, participants.personId))
    .where(
      and(
        eq(participants.agreementId, actor.agreementId),
        isNull(participants.leftAt),
        ne(participants.role, 'reader'),
      ),
    )
    .orderBy(asc(persons.name));
}

/** Money that moved by consent alone. What was signed for has its own authority and does not count. */
async function readMoved({ db, actor }: Context): Promise<AgreedFacts['moved']> {
  const rows = await db
    .select({ put: adaptations.put })
    .from(adaptations)
    .innerJoin(decisions, eq(decisions.id, adaptations.decisionId))
    .where(
      and(
        eq(adaptations.agreementId, actor.agreementId),
        eq(adaptations.kind, 'money moved'),
        isNull(decisions.variation),
      ),
    );
  return rows.map(({ put }) => {
    const { moves, fromMonth } = put as ChangePuts['money moved'];
    return { fromMonth, perYear: moves.reduce((sum, { perYear }) => sum + perYear, 0) };
  });
}
