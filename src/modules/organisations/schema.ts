import { z } from 'zod';
import { line, optionalLine } from '#/lib/words.ts';
import { EmailInput } from '#/modules/people/schema.ts';
import { MEMBER_ROLES, ORGANISATION_KINDS } from './vocabulary.ts';

export const LIMITS = { members: 1000, invitationsADay: 50, logPage: 50 } as const;

/** An identifier in the org-id style, such as GB-CHC-1234567. */
const registeredId = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z]{2}-[A-Z0-9]{2,10}-[A-Z0-9./-]{1,40}$/, {
    error: 'Write it as the register and the number, such as GB-CHC-1234567.',
  });

const name = line(160, 'Write the organisation’s name.');
const organisationId = z.uuid();

export const CreateOrganisationInput = z.object({
  organisationId,
  name,
  kind: z.enum(ORGANISATION_KINDS, { error: 'Say what kind of organisation it is.' }),
  registeredIds: z.array(registeredId).max(5, { error: 'Five are enough.' }).default([]),
  job: optionalLine(120),
});
export type CreateOrganisation = z.infer<typeof CreateOrganisationInput>;

export const OrganisationInput = z.object({ organisationId });
export type OneOrganisation = z.infer<typeof OrganisationInput>;

export const RenameOrganisationInput = z.object({
  organisationId,
  name,
  /** The name it was read under; where it has another by now, somebody was quicker. */
  was: z.string().max(160),
});
export type RenameOrganisation = z.infer<typeof RenameOrganisationInput>;

export const InviteMemberInput = z.object({
  organisationId,
  invitationId: z.uuid(),
  email: EmailInput,
  role: z.enum(MEMBER_ROLES, { error: 'Say whether this person leads or is a member.' }),
});
export type InviteMember = z.infer<typeof InviteMemberInput>;

export const WithdrawInvitationInput = z.object({ organisationId, invitationId: z.uuid() });
export type WithdrawInvitation = z.infer<typeof WithdrawInvitationInput>;

export const SendInvitationInput = z.object({ id: z.uuid(), invitationId: z.uuid() });
export type SendInvitation = z.infer<typeof SendInvitationInput>;

/** What came with a link. Anything that could not be one is answered like one that is not there. */
export const TokenInput = z.object({ token: z.string().max(500) });
export type Token = z.infer<typeof TokenInput>;

export const MemberInput = z.object({ organisationId, personId: z.uuid() });
export type OneMember = z.infer<typeof MemberInput>;

export const ChangeMemberRoleInput = MemberInput.extend({
  role: z.enum(MEMBER_ROLES, { error: 'Say whether this person leads or is a member.' }),
});
export type ChangeMemberRole = z.infer<typeof ChangeMemberRoleInput>;

export const DescribeJobInput = z.object({ organisationId, job: optionalLine(120) });
export type DescribeJob = z.infer<typeof DescribeJobInput>;

export const LogInput = z.object({ organisationId, before: z.int().positive().optional() });
export type LogPage = z.infer<typeof LogInput>;
