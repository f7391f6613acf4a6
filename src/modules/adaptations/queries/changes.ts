import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import { can } from '#/access/policy.ts';
import { persons } from '#/modules/people/tables.ts';
import type { AgreementContext } from '#/server/context.ts';
import type { Change } from '../changes.ts';
import { adaptations, consentRounds, decisions, objections } from '../tables.ts';
import { readShaken } from './lost-grounds.ts';

const PAGE = 50;
const AT_WORK = ['open', 'waiting for signatures'] as const;

interface ChangesCursor {
  at: string;
  id: string;
}

/** What is being decided, and everything decided before, the newest first, fifty at a time. */
export async function listChanges(ctx: AgreementContext, cursor: ChangesCursor | null) {
  const { agreementId, timeZone } = ctx.actor;
  const inHere = eq(decisions.agreementId, agreementId);
  const atWork = inArray(decisions.state, [...AT_WORK]);
  const older = cursor
    ? sql`(${decisions.proposedAt}, ${decisions.id}) < (${cursor.at}::timestamptz, ${cursor.id}::uuid)`
    : undefined;
  const [open, past, shaken] = await Promise.all([
    cursor ? [] : lines(ctx, and(inHere, atWork), PAGE),
    lines(ctx, and(inHere, sql`not ${atWork}`, older), PAGE + 1),
    readShaken(ctx),
  ]);
  const page = past.slice(0, PAGE);
  const last = page.at(-1);
  const made = await madeBy(
    ctx,
    page.map(({ id }) => id),
  );
  return {
    open,
    past: page.map(({ changes, ...decision }) => ({
      ...decision,
      /** A story that it rests on went since it was last looked at. */
      isShaken: decision.state === 'agreed' && shaken.has(decision.id),
      changes: made.filter((change) => change.decisionId === decision.id),
    })),
    next: past.length > PAGE && last ? { at: last.proposedAt, id: last.id } : null,
    timeZone,
    may: { propose: can(ctx.actor, 'decision.propose') },
  };
}
export type Changes = Awaited<ReturnType<typeof listChanges>>;

function lines(ctx: AgreementContext, which: ReturnType<typeof and>, limit: number) {
  return ctx.db
    .select({
      id: decisions.id,
      text: decisions.text,
      because: decisions.because,
      hunch: decisions.hunch,
      state: decisions.state,
      proposedBy: persons.name,
      proposedAt: decisions.proposedAt,
      agreedAt: decisions.agreedAt,
      lookAgainOn: decisions.lookAgainOn,
      version: sql<
        string | null
      >`(select max(${adaptations.agreementVersion}) from ${adaptations} where ${adaptations.decisionId} = ${decisions.id})`,
      // Those that are shown to this person; an objection that is not shown yet is not counted either.
      openObjections: sql<number>`(select count(*)::int from ${objections} where ${objections.decisionId} = ${decisions.id} and ${objections.closedAt} is null)`,
      changes: consentRounds.changes,
    })
    .from(decisions)
    .innerJoin(persons, eq(persons.id, decisions.proposedBy))
    .innerJoin(consentRounds, and(eq(consentRounds.decisionId, decisions.id), eq(consentRounds.round, decisions.round)))
    .where(which)
    .orderBy(desc(decisions.proposedAt), desc(decisions.id))
    .limit(limit)
    .then((rows) => rows.map(({ changes, ...row }) => ({ ...row, changes: changes.map(inShort) })));
}

const inShort = ({ id, kind, from, to }: Change) => ({ id, kind, from, to });

function madeBy({ db, actor }: AgreementContext, decisionIds: string[]) {
  if (decisionIds.length === 0) return [];
  return db
    .select({
      id: adaptations.id,
      decisionId: adaptations.decisionId,
      kind: adaptations.kind,
      from: adaptations.from,
      to: adaptations.to,
      because: adaptations.because,
      expected: adaptations.expected,
      happened: adaptations.happened,
    })
    .from(adaptations)
    .where(and(eq(adaptations.agreementId, actor.agreementId), inArray(adaptations.decisionId, decisionIds)))
    .orderBy(asc(adaptations.decisionId), asc(adaptations.position));
}
