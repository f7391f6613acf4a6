export const MEMBER_ROLES = ['lead', 'member'] as const;
export type MemberRole = (typeof MEMBER_ROLES)[number];

/** What an organisation may call itself; offered, not enforced. */
export const ORGANISATION_KINDS = [
  'local authority',
  'health body',
  'charitable foundation',
  'charity',
  'community organisation',
  'residents’ group',
  'housing association',
  'social enterprise',
  'company',
  'university',
  'government department',
  'other',
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** Every act in an organisation's own log, in the past tense. */
export const ORGANISATION_EVENTS = [
  'organisation.created',
  'organisation.renamed',
  'member.invited',
  'invitation.withdrawn',
  'member.joined',
  'member.left',
  'member.removed',
  'member.role changed',
  'member.job described',
] as const;
export type OrganisationEvent = (typeof ORGANISATION_EVENTS)[number];
