import { AppError, notFound } from '#/lib/app-error.ts';
import { sha256 } from '#/lib/hash.ts';
import { invitationLetter } from '#/modules/people/letters.ts';
import { inScope } from '#/server/database.ts';
import { invitationToken } from '#/server/invitation-token.ts';
import { INVITATION_LETTERS, uncount, wasCounted, withinLimit } from '#/server/limits.ts';
import { MailFailure, mailIsSetUp, sendMail } from '#/server/mail.ts';
import { knownOrigin } from '#/server/own-address.ts';
import { CLOSED_WORDS, invitationState } from '../invitation-state.ts';
import { readInvitation } from '../queries.ts';
import type { SendInvitation } from '../schema.ts';

type Sent = { state: 'sent' } | { state: 'link'; link: string } | { state: 'failed'; words: string };

/**
 * Sends the letter of an invitation, into an organisation or an agreement alike, after the act that made it. Where no
 * letters leave from here, who made the invitation gets its link to hand over: they chose whom it is for, and it lets
 * its holder in as what they chose.
 */
export async function sendInvitation(
  ctx: { person: { id: string } | null; now: string },
  { id, invitationId }: SendInvitation,
): Promise<Sent> {
  if (!ctx.person) throw new AppError('UNAUTHENTICATED', 'Sign in to go on. What you wrote stays here.');
  const personId = ctx.person.id;
  const token = invitationToken(invitationId);
  // No transaction is held open while the mail server answers.
  const invitation = await inScope({ now: ctx.now, personId }, (db) => readInvitation(db, sha256(token)));
  if (!invitation || invitation.invitedById !== personId) throw notFound('invitation');
  const state = invitationState(invitation, ctx.now);
  if (state !== 'open') throw new AppError('CONFLICT', CLOSED_WORDS[state]);

  const origin = knownOrigin();
  if (!origin)
    return {
      state: 'failed',
      words: 'PUBLIC_URL is not set here, so no link can be made. Tell whoever looks after Accord.',
    };
  const link = `${origin}/invitations/${token}`;
  if (!mailIsSetUp()) return { state: 'link', link };
  if (await wasCounted(id)) return { state: 'sent' };
  if (!(await withinLimit(INVITATION_LETTERS, personId, id)))
    throw new AppError('LIMIT', 'You sent many invitations today. Go on tomorrow.');
  try {
    const { invitedBy, into, organisation, email, expiresAt } = invitation;
    const words = { invitedBy, into, organisation: organisation.name, link, until: dayOf(expiresAt) };
    await sendMail({ to: email, letterId: id, ...invitationLetter(words) });
    return { state: 'sent' };
  } catch (error) {
    await uncount(id);
    if (error instanceof MailFailure) return { state: 'failed', words: error.message };
    throw error;
  }
}

const dayOf = (moment: string) =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' }).format(new Date(moment));
