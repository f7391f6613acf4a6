import { AppError } from '#/lib/app-error.ts';
import { dayIn } from '#/lib/days.ts';
import type { ActContext } from '#/server/context.ts';

export function requireDayToCome(ctx: ActContext, day: string, field: string): void {
  if (day > dayIn(ctx.now, ctx.actor.timeZone)) return;
  throw new AppError('INVALID', 'Choose a day that is still to come.', {
    fields: { [field]: 'Choose a day that is still to come.' },
  });
}
