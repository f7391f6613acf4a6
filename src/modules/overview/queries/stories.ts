import { sql } from 'drizzle-orm';
import { type Gap, gapOf } from '#/modules/evidence/standing.ts';
import type { AgreementContext } from '#/server/context.ts';
import { excerpt } from '../excerpt.ts';
import type { Piece } from '../piece.ts';
import { joinAuthor, pieceColumns } from './piece-columns.ts';

/** More than are shown at a goal, since a piece about several goals is shown once. */
const STORIES_A_GOAL = 6;
/** The front page shows how a piece begins; the rest is a click away. */
const LONGEST_WORDS = 420;

export interface HeardOfGoal {
  goalId: string;
  /** How many pieces of evidence about it can be read. */
  pieces: number;
  /** The newest, stories first; how each begins. */
  stories: Piece[];
  /** The last gap that a piece left. */
  gap: Gap | null;
}

type Row = Piece & {
  goalId: string;
  pieces: number;
  place: number | null;
  withdrawnAt: Date | null;
  endsAt: Date | null;
};

/** What was heard about each goal, as far as everybody in the agreement may read it. */
export async function heardByGoal(ctx: AgreementContext): Promise<HeardOfGoal[]> {
  const about = sql`evidence_goals l join evidence_placements p on p.agreement_id = l.agreement_id
    and p.evidence_id = l.evidence_id and p.visibility in ('agreement', 'wider')`;
  const ofGoal = sql`l.agreement_id = g.agreement_id and l.goal_id = g.id`;
  const isOver = sql`(p.withdrawn_at is not null or coalesce(p.consent_ends_at <= ${ctx.now}::timestamptz, false))`;
  const rows = await ctx.db.execute(sql`
    select g.id as "goalId", n.pieces, w.withdrawn_at as "withdrawnAt", w.consent_ends_at as "endsAt", s.*
    from goals g
    cross join lateral (select count(*)::int as pieces from ${about} where ${ofGoal} and not ${isOver}) n
    left join lateral (select p.withdrawn_at, p.consent_ends_at from ${about} where ${ofGoal} and ${isOver}
      order by least(p.withdrawn_at, p.consent_ends_at) desc limit 1) w on true
    left join lateral (
      select ${pieceColumns}, (row_number() over (order by (p.kind = 'story') desc, p.posted_at desc))::int as place
      from ${about} join evidence e on e.id = l.evidence_id ${joinAuthor}
      where ${ofGoal} order by place limit ${STORIES_A_GOAL}
    ) s on true
    where g.agreement_id = ${ctx.actor.agreementId} and g.retired_at is null
    order by g.id, s.place`);
  const heard = new Map<string, HeardOfGoal>();
  for (const row of Array.from(rows) as unknown as Row[]) {
    const { goalId, pieces, place, withdrawnAt, endsAt, ...piece } = row;
    const ends = { withdrawnAt: iso(withdrawnAt), consentEndsAt: iso(endsAt) };
    const known = heard.get(goalId) ?? { goalId, pieces, gap: gapOf(ends, ctx.now, ctx.actor.timeZone), stories: [] };
    heard.set(goalId, known);
    if (place !== null) known.stories.push({ ...piece, text: excerpt(piece.text, LONGEST_WORDS) });
  }
  return [...heard.values()];
}

function iso(moment: Date | string | null): string | null {
  return moment === null ? null : new Date(moment).toISOString();
}
