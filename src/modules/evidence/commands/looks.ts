import { and, eq, sql } from 'drizzle-orm';
import { authorize } from '#/access/authorize.ts';
import { AppError } from '#/lib/app-error.ts';
import { dayIn } from '#/lib/days.ts';
import { participantHere } from '#/modules/agreements/queries/participant.ts';
import { record } from '#/modules/journal/commands.ts';
import type { ActContext } from '#/server/context.ts';
import type { AskForALook, Look } from '../schema.ts';
import { evidenceLooks } from '../tables.ts';
import { loadPiece, requireOpen } from './piece.ts';

/** The author asks one named person to look first. That ask alone lets that person read the piece. */
export async function askForALook(ctx: ActContext, input: AskForALook) {
  const piece = await loadPiece(ctx, input.evidenceId);
  authorize(ctx.actor, 'evidence.ask for a look', piece);
  requireOpen(piece);
  if (input.personId === ctx.actor.personId)
    throw new AppError('INVALID', 'A second person has to look.', { fields: { personId: 'Choose somebody else.' } });
  await participantHere(ctx, input.personId);
  // What its teller says by their link meanwhile waits until this is done, or is seen here.
  await ctx.db.execute(sql`select from evidence where id = ${piece.evidenceId}::uuid for update`);
  await requireReach(ctx, input);
  if (await findLook(ctx, piece.evidenceId, input.personId))
    throw new AppError('CONFLICT', 'This person was asked already.');
  await ctx.db.insert(evidenceLooks).values({
    agreementId: ctx.actor.agreementId,
    evidenceId: piece.evidenceId,
    personId: input.personId,
    askedBy: ctx.actor.personId,
    askedAt: ctx.now,
  });
  return record(ctx, {
    event: 'evidence.look asked',
    subjectKind: 'evidence',
    subjectId: piece.evidenceId,
    onlyPersonId: input.personId,
    detail: { personId: input.personId },
    result: { evidenceId: piece.evidenceId },
  });
}

/** Who was asked has looked: nobody can be recognised who should not be, or this is what to think of. */
export async function look(ctx: ActContext, input: Look) {
  const piece = await loadPiece(ctx, input.evidenceId);
  const asked = await findLook(ctx, piece.evidenceId, ctx.actor.personId);
  authorize(ctx.actor, 'evidence.look', { askedOfMe: asked !== null });
  requireOpen(piece);
  if (asked?.lookedAt) throw new AppError('CONFLICT', 'You have looked at this already.');
  await ctx.db
    .update(evidenceLooks)
    .set({ lookedAt: ctx.now, said: input.said })
    .where(lookOf(ctx, piece.evidenceId, ctx.actor.personId));
  const today = dayIn(ctx.now, ctx.actor.timeZone);
  await ctx.db.execute(sql`select access.evidence_checked(${piece.evidenceId}::uuid, ${today}::date)`);
  return record(ctx, {
    event: 'evidence.looked at',
    subjectKind: 'evidence',
    subjectId: piece.evidenceId,
    onlyPersonId: piece.authorId,
    result: { evidenceId: piece.evidenceId },
  });
}

/** Who was asked, and said that it stays in the organisation, is not overruled by an ask. */
async function requireReach(ctx: ActContext, { evidenceId, personId }: AskForALook): Promise<void> {
  const [may] = await ctx.db.execute<{ be_shown: boolean }>(
    sql`select access.may_be_shown(${evidenceId}::uuid, ${ctx.actor.agreementId}::uuid, ${personId}::uuid) as be_shown`,
  );
  if (may?.be_shown) return;
  const words = 'The person who told it keeps it to your organisation. Choose a colleague.';
  throw new AppError('INVALID', words, { fields: { personId: words } });
}

const lookOf = (ctx: ActContext, evidenceId: string, personId: string) =>
  and(
    eq(evidenceLooks.agreementId, ctx.actor.agreementId),
    eq(evidenceLooks.evidenceId, evidenceId),
    eq(evidenceLooks.personId, personId),
  );

async function findLook(ctx: ActContext, evidenceId: string, personId: string) {
  const [found] = await ctx.db
    .select({ lookedAt: evidenceLooks.lookedAt })
    .from(evidenceLooks)
    .where(lookOf(ctx, evidenceId, personId));
  return found ?? null;
}
