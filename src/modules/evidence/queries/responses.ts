import { and, asc, eq, sql } from 'drizzle-orm';
import { notFound } from '#/lib/app-error.ts';
import { participants } from '#/modules/agreements/tables.ts';
import { goals, questions } from '#/modules/goals/tables.ts';
import { organisations } from '#/modules/organisations/tables.ts';
import { persons } from '#/modules/people/tables.ts';
import type { AgreementContext } from '#/server/context.ts';
import type { ResponsesTo } from '../schema.ts';
import { responses } from '../tables/responses.ts';
import { evidencePlacements } from '../tables.ts';

/** Far more than stand under anything: a remark too many is not worth a second page. */
const MOST = 200;

/** What was said about a piece of evidence, a goal or a question, in order. */
export async function listResponses(ctx: AgreementContext, subject: ResponsesTo) {
  await requireSubject(ctx, subject);
  return responsesTo(ctx, subject.subjectId);
}

export function responsesTo(ctx: AgreementContext, subjectId: string) {
  return ctx.db
    .selectDistinctOn([responses.at, responses.id], {
      id: responses.id,
      text: responses.text,
      isIdea: responses.isIdea,
      side: responses.side,
      by: persons.name,
      isMine: sql<boolean>`${responses.by} = ${ctx.actor.personId}::uuid`,
      organisation: organisations.name,
      at: responses.at,
    })
    .from(responses)
    .innerJoin(persons, eq(persons.id, responses.by))
    .leftJoin(
      participants,
      and(eq(participants.agreementId, responses.agreementId), eq(participants.personId, responses.by)),
    )
    .leftJoin(organisations, eq(organisations.id, participants.organisationId))
    .where(and(eq(responses.agreementId, ctx.actor.agreementId), eq(responses.subjectId, subjectId)))
    .orderBy(asc(responses.at), asc(responses.id))
    .limit(MOST);
}
export type Response = Awaited<ReturnType<typeof responsesTo>>[number];

/** Makes sure that what is responded to stands in this agreement. */
export async function requireSubject(ctx: AgreementContext, { subjectKind, subjectId }: ResponsesTo): Promise<void> {
  const { agreementId } = ctx.actor;
  const [found] =
    subjectKind === 'evidence'
      ? await ctx.db
          .select({ id: evidencePlacements.evidenceId })
          .from(evidencePlacements)
          .where(and(eq(evidencePlacements.agreementId, agreementId), eq(evidencePlacements.evidenceId, subjectId)))
      : await inAgreement(ctx, subjectKind === 'goal' ? goals : questions, subjectId);
  if (!found) throw notFound(subjectKind);
}

function inAgreement(ctx: AgreementContext, table: typeof goals | typeof questions, id: string) {
  return ctx.db
    .select({ id: table.id })
    .from(table)
    .where(and(eq(table.agreementId, ctx.actor.agreementId), eq(table.id, id)));
}
