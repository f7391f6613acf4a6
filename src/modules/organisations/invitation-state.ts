/** An invitation as the database hands it to whoever holds its link. */
export interface HeldInvitation {
  id: string;
  into: { kind: 'agreement' | 'organisation'; id: string; title: string };
  organisation: { id: string; name: string };
  side: string | null;
  role: string;
  invitedBy: string | null;
  invitedById: string;
  email: string;
  expiresAt: string;
  acceptedAt: string | null;
  acceptedBy: string | null;
  withdrawnAt: string | null;
}

export type InvitationState = 'open' | 'accepted' | 'withdrawn' | 'expired';

/** How long an invitation holds. */
const INVITATION_DAYS = 14;

/** What became of an invitation by this moment. Both are ISO 8601. */
export function invitationState(
  { acceptedAt, withdrawnAt, expiresAt }: Pick<HeldInvitation, 'acceptedAt' | 'withdrawnAt' | 'expiresAt'>,
  now: string,
): InvitationState {
  if (acceptedAt) return 'accepted';
  if (withdrawnAt) return 'withdrawn';
  return expiresAt > now ? 'open' : 'expired';
}

/** Why an invitation cannot be accepted any more, in a sentence for its holder. */
export const CLOSED_WORDS: Record<Exclude<InvitationState, 'open'>, string> = {
  accepted: 'This invitation has been used. Each one works once.',
  withdrawn: 'This invitation was withdrawn by the people who sent it. Ask them if you think it should not have been.',
  expired: `This invitation is older than ${INVITATION_DAYS} days and no longer works. Ask whoever sent it for a new one.`,
};

/** The moment an invitation made now ends. */
export function invitationEnd(now: string): string {
  return new Date(Date.parse(now) + INVITATION_DAYS * 86_400_000).toISOString();
}
