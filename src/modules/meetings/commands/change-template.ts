import { eq } from 'drizzle-orm';
import { authorize } from '#/access/authorize.ts';
import { AppError, type OrOvertaken } from '#/lib/app-error.ts';
import { record } from '#/modules/journal/commands.ts';
import type { ActContext } from '#/server/context.ts';
import type { WayOfMeeting } from '../course-typed.ts';
import { readTemplate } from '../queries/template.ts';
import type { ChangeTemplate } from '../schema.ts';
import { meetingWays, stageTemplates } from '../tables/ways.ts';

/** The course of this agreement's own reviews, from the next one on. */
export async function changeTemplate(
  ctx: ActContext,
  input: ChangeTemplate,
): Promise<OrOvertaken<{ version: number }, WayOfMeeting>> {
  const { agreementId } = ctx.actor;
  authorize(ctx.actor, 'meeting.change template');
  const current = await readTemplate({ db: ctx.db, agreementId });
  if (current.version !== input.version)
    throw new AppError('STALE', 'Somebody changed the course while you did.', { current: { ...current } });
  const version = current.version + 1;
  const { authors } = input;
  await ctx.db
    .insert(meetingWays)
    .values({ agreementId, authors, version })
    .onConflictDoUpdate({ target: meetingWays.agreementId, set: { authors, version } });
  await ctx.db.delete(stageTemplates).where(eq(stageTemplates.agreementId, agreementId));
  await ctx.db
    .insert(stageTemplates)
    .values(input.stages.map((stage, position) => ({ ...stage, agreementId, position })));
  return record(ctx, {
    event: 'meeting.template changed',
    subjectKind: 'meeting',
    subjectId: agreementId,
    detail: { stages: input.stages.length, authors },
    result: { version },
  });
}
