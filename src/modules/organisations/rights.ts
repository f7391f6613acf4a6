import type { MemberRole } from './vocabulary.ts';

/** A person in an organisation, as far as a right asks. */
export interface Standing {
  personId: string;
  role: MemberRole;
}

const leads = (standing: Standing) => standing.role === 'lead';

/** Who may do what in their organisation. No row, no right. Reading is for every member. */
export const ORGANISATION_RIGHTS = {
  'organisation.rename': leads,
  'member.invite': leads,
  'invitation.withdraw': leads,
  'member.remove': leads,
  'member.change role': leads,
  'member.leave': () => true,
  'member.describe job': () => true,
} satisfies Record<string, (standing: Standing) => boolean>;

export type OrganisationAction = keyof typeof ORGANISATION_RIGHTS;

export function canInOrganisation(standing: Standing, action: OrganisationAction): boolean {
  const rule: (standing: Standing) => boolean = ORGANISATION_RIGHTS[action];
  return rule(standing);
}

/** Somebody has to be able to invite: whether the organisation still has a lead once this person no longer is one. */
export function keepsALead(members: Standing[], withoutPersonId: string): boolean {
  return members.some((member) => member.role === 'lead' && member.personId !== withoutPersonId);
}
