import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { decisionMeasures } from '#/modules/adaptations/tables.ts';
import { measures } from '#/modules/measures/tables.ts';
import type { AgreementContext } from '#/server/context.ts';
import { decisionsOfGoal } from './goal-decisions.ts';
import { asStory, joinAuthor, type StoryRow, storyColumns } from './story-row.ts';

/** Longer pieces are told in full on their own page. */
const LONGEST_WORDS = 1500;

/** The evidence and measures that a goal's decisions, or the insights behind them, cite. What is gone stays as a gap. */
export async function sourcesBehind(ctx: AgreementContext, goalId: string) {
  const [pieces, counted] = await Promise.all([readPieces(ctx, goalId), readMeasures(ctx, goalId)]);
  return {
    of: (decisionId: string) => ({
      stories: pieces.filter((row) => row.decision_id === decisionId).map((row) => asStory(ctx, row, LONGEST_WORDS)),
      measures: counted.filter((row) => row.decisionId === decisionId).map(({ id, name }) => ({ id, name })),
    }),
  };
}

/** Each piece once for each decision, whether the decision cites it or an insight does; the oldest first. */
async function readPieces(ctx: AgreementContext, goalId: string) {
  const { agreementId } = ctx.actor;
  const ids = decisionsOfGoal(ctx, goalId);
  const rows = await ctx.db.execute(sql`
    with cited as (
      select c.decision_id, c.evidence_id from decision_evidence c
        where c.agreement_id = ${agreementId} and c.decision_id in ${ids}
      union
      select d.decision_id, c.evidence_id from decision_insights d join insight_evidence c on c.insight_id = d.insight_id
        where d.agreement_id = ${agreementId} and d.decision_id in ${ids}
    )
    select c.decision_id, ${storyColumns}
    from cited c
    join evidence_placements p on p.agreement_id = ${agreementId} and p.evidence_id = c.evidence_id and p.visibility in ('agreement', 'wider')
    left join evidence e on e.id = c.evidence_id ${joinAuthor}
    order by p.posted_at, p.evidence_id`);
  return Array.from(rows) as unknown as (StoryRow & { decision_id: string })[];
}

function readMeasures(ctx: AgreementContext, goalId: string) {
  return ctx.db
    .select({ decisionId: decisionMeasures.decisionId, id: measures.id, name: measures.name })
    .from(decisionMeasures)
    .innerJoin(measures, eq(measures.id, decisionMeasures.measureId))
    .where(
      and(
        eq(decisionMeasures.agreementId, ctx.actor.agreementId),
        inArray(decisionMeasures.decisionId, decisionsOfGoal(ctx, goalId)),
      ),
    )
    .orderBy(asc(measures.position));
}
