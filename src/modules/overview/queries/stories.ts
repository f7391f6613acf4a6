import { sql } from 'drizzle-orm';
import type { AgreementContext } from '#/server/context.ts';

const STORIES_A_GOAL = 2;

export interface GoalStory {
  goalId: string;
  evidenceId: string;
  kind: string;
  perspective: string;
  postedAt: string;
  author: string;
  title: string;
  text: string;
  significance: string | null;
  accordingTo: string | null;
  namedAs: string;
  consentStatus: string;
  consentScope: string[];
  consentEndsOn: string | null;
}

/** The newest pieces beside each goal that everybody in the agreement may read and whose consent holds; stories first. */
export async function storiesByGoal(ctx: AgreementContext): Promise<GoalStory[]> {
  const rows = await ctx.db.execute(sql`
    select g.id as "goalId", s.*
    from goals g cross join lateral (
      select e.id as "evidenceId", p.kind, p.perspective, to_char(p.posted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "postedAt", h.name as author,
        e.title, e.text, e.significance, e.according_to as "accordingTo", e.named_as as "namedAs", e.consent_status as "consentStatus",
        e.consent_scope as "consentScope", to_char(e.consent_ends_on, 'YYYY-MM-DD') as "consentEndsOn"
      from evidence_goals l
      join evidence_placements p on p.agreement_id = l.agreement_id and p.evidence_id = l.evidence_id and p.visibility in ('agreement', 'wider')
      join evidence e on e.id = l.evidence_id
      join persons h on h.id = p.author_id
      where l.agreement_id = g.agreement_id and l.goal_id = g.id
      order by (p.kind = 'story') desc, p.posted_at desc
      limit ${STORIES_A_GOAL}
    ) s
    where g.agreement_id = ${ctx.actor.agreementId} and g.retired_at is null`);
  return Array.from(rows) as unknown as GoalStory[];
}
