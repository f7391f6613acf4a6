import { sql } from 'drizzle-orm';
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
}

interface Row extends StoryRow {
  goal_id: string;
  pieces: number;
  place: number | null;
}

/**
 * What was heard about each goal, as far as everybody in the agreement may read it. The agreement's pieces are gone
 * through once, without their words; words and names are looked up for the few that are shown. What is gone does not tell
 * what it was about, so no goal shows its gap.
 */
export async function heardByGoal(ctx: AgreementContext): Promise<HeardOfGoal[]> {
  const { agreementId } = ctx.actor;
  const rows = await ctx.db.execute(sql`
    with heard as materialized (
      select l.goal_id, p.evidence_id, p.posted_at, p.kind = 'story' as is_story
      from evidence_placements p
      join evidence_goals l on l.agreement_id = p.agreement_id and l.evidence_id = p.evidence_id
      where p.agreement_id = ${agreementId} and p.visibility in ('agreement', 'wider')
        and p.withdrawn_at is null and (p.consent_ends_at is null or p.consent_ends_at > ${ctx.now}::timestamptz)
    ), counted as (
      select goal_id, count(*)::int as pieces from heard group by goal_id
    ), newest as materialized (
      select * from (
        select goal_id, evidence_id,
          (row_number() over (partition by goal_id order by is_story desc, posted_at desc))::int as place
        from heard
      ) n where place <= ${sql.raw(String(STORIES_A_GOAL))}
    ), shown as materialized (
      select n.goal_id as of_goal, n.place, ${storyColumns} from newest n
      join evidence_placements p on p.agreement_id = ${agreementId} and p.evidence_id = n.evidence_id
      join evidence e on e.id = n.evidence_id ${joinAuthor}
    )
    select g.id as goal_id, coalesce(c.pieces, 0) as pieces, s.*
    from goals g left join counted c on c.goal_id = g.id
    left join shown s on s.of_goal = g.id
    where g.agreement_id = ${agreementId} and g.retired_at is null
    order by g.id, s.place`);
  const heard = new Map<string, HeardOfGoal>();
  for (const row of Array.from(rows) as unknown as Row[]) {
    const known = heard.get(row.goal_id) ?? {
      goalId: row.goal_id,
      pieces: row.pieces,
      stories: [],
    };
    heard.set(row.goal_id, known);
    if (row.place !== null) known.stories.push(asStory(ctx, row, LONGEST_WORDS));
  }
  return [...heard.values()];
}
