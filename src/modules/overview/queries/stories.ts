import { sql } from 'drizzle-orm';
import { type Gap, gapOf } from '#/modules/evidence/standing.ts';
import type { StoryView } from '#/modules/evidence/story-view.ts';
import type { AgreementContext } from '#/server/context.ts';
import { asStory, joinAuthor, type StoryRow, storyColumns } from './story-row.ts';

/** More than are shown at a goal, since a piece about several goals is shown once. */
const STORIES_A_GOAL = 6;
/** The front page shows how a piece begins; the rest is a click away. */
const LONGEST_WORDS = 420;

export interface HeardOfGoal {
  goalId: string;
  /** How many pieces of evidence about it can be read. */
  pieces: number;
  /** The newest, stories first; how each begins. */
  stories: StoryView[];
  /** The last gap that a piece left. */
  gap: Gap | null;
}

interface Row extends StoryRow {
  goal_id: string;
  pieces: number;
  place: number | null;
  gone_at: string | null;
  gone_ends_at: string | null;
}

/** What was heard about each goal, as far as everybody in the agreement may read it. */
export async function heardByGoal(ctx: AgreementContext): Promise<HeardOfGoal[]> {
  const about = sql`evidence_goals l join evidence_placements p on p.agreement_id = l.agreement_id
    and p.evidence_id = l.evidence_id and p.visibility in ('agreement', 'wider')`;
  const ofGoal = sql`l.agreement_id = g.agreement_id and l.goal_id = g.id`;
  const isOver = sql`(p.withdrawn_at is not null or coalesce(p.consent_ends_at <= ${ctx.now}::timestamptz, false))`;
  const rows = await ctx.db.execute(sql`
    select g.id as goal_id, n.pieces, w.withdrawn_at as gone_at, w.consent_ends_at as gone_ends_at, s.*
    from goals g
    cross join lateral (select count(*)::int as pieces from ${about} where ${ofGoal} and not ${isOver}) n
    left join lateral (select p.withdrawn_at, p.consent_ends_at from ${about} where ${ofGoal} and ${isOver}
      order by least(p.withdrawn_at, p.consent_ends_at) desc limit 1) w on true
    left join lateral (
      select ${storyColumns}, (row_number() over (order by (p.kind = 'story') desc, p.posted_at desc))::int as place
      from ${about} join evidence e on e.id = l.evidence_id ${joinAuthor}
      where ${ofGoal} order by place limit ${STORIES_A_GOAL}
    ) s on true
    where g.agreement_id = ${ctx.actor.agreementId} and g.retired_at is null
    order by g.id, s.place`);
  const heard = new Map<string, HeardOfGoal>();
  for (const row of Array.from(rows) as unknown as Row[]) {
    const known = heard.get(row.goal_id) ?? {
      goalId: row.goal_id,
      pieces: row.pieces,
      gap: lastGap(ctx, row),
      stories: [],
    };
    heard.set(row.goal_id, known);
    if (row.place !== null) known.stories.push(asStory(ctx, row, LONGEST_WORDS));
  }
  return [...heard.values()];
}

function lastGap(ctx: AgreementContext, { gone_at, gone_ends_at }: Row): Gap | null {
  const iso = (moment: string | null) => (moment === null ? null : new Date(moment).toISOString());
  return gapOf({ withdrawnAt: iso(gone_at), consentEndsAt: iso(gone_ends_at) }, ctx.now, ctx.actor.timeZone);
}
