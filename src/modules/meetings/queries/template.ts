import { asc, eq } from 'drizzle-orm';
import { can } from '#/access/policy.ts';
import type { AgreementContext, RoomContext } from '#/server/context.ts';
import { DEFAULT_STAGES } from '../default-stages.ts';
import { meetingWays, stageTemplates } from '../tables/ways.ts';

/** The course of a review: the agreement's own, or the usual one, whose version is 0. */
export async function readTemplate({ db, agreementId }: Pick<RoomContext, 'db' | 'agreementId'>) {
  const [[ways], own] = await Promise.all([
    db.select().from(meetingWays).where(eq(meetingWays.agreementId, agreementId)),
    db
      .select({
        kind: stageTemplates.kind,
        title: stageTemplates.title,
        asks: stageTemplates.asks,
        minutes: stageTemplates.minutes,
      })
      .from(stageTemplates)
      .where(eq(stageTemplates.agreementId, agreementId))
      .orderBy(asc(stageTemplates.position)),
  ]);
  return {
    stages: own.length > 0 ? own : [...DEFAULT_STAGES],
    authors: ways?.authors ?? ('opened by the facilitator' as const),
    version: ways?.version ?? 0,
  };
}

export async function getTemplate(ctx: AgreementContext) {
  const template = await readTemplate({ db: ctx.db, agreementId: ctx.actor.agreementId });
  return { ...template, may: { change: can(ctx.actor, 'meeting.change template') } };
}
