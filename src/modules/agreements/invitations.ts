import type { Actor } from '#/access/actor.ts';

/** How long an invitation holds. */
export const INVITATION_DAYS = 14;

/** How many may be open at once in one agreement. */
export const OPEN_INVITATIONS = 100;

/**
 * Whether somebody may bring people in for an organisation: its own people may, and anybody who invites may bring in
 * the first of an organisation that nobody here speaks for yet. Who is in brings in their own.
 */
export function mayBringIn(actor: Pick<Actor, 'organisationId'>, organisationId: string, peopleHere: number): boolean {
  return organisationId === actor.organisationId || peopleHere === 0;
}

/**
 * What accepting makes of a person in the organisation they come for: the first person of it leads it, somebody
 * invited by its own people joins it, who belongs to it stays what they are. Null where a stranger to the
 * organisation cannot bring them into it.
 */
export function placeInOrganisation(
  members: { personId: string; leftAt: string | null }[],
  personId: string,
  invitedBy: string,
): 'stays' | 'lead' | 'member' | null {
  const present = members.filter((member) => member.leftAt === null).map((member) => member.personId);
  if (present.includes(personId)) return 'stays';
  if (present.length === 0) return 'lead';
  return present.includes(invitedBy) ? 'member' : null;
}
