import { personAct, personQuery, router, visitorProcedure } from '#/server/trpc.ts';
import { acceptInvitation } from './commands/accept.ts';
import { createOrganisation, renameOrganisation } from './commands/create.ts';
import type { EndParts } from './commands/end-parts.ts';
import { inviteMember, withdrawInvitation } from './commands/invite.ts';
import { changeMemberRole, describeJob, leaveOrganisation, removeMember } from './commands/members.ts';
import { sendInvitation } from './commands/send.ts';
import { getInvitation, getOrganisation, listLog, listMine } from './queries.ts';
import {
  ChangeMemberRoleInput,
  CreateOrganisationInput,
  DescribeJobInput,
  InviteMemberInput,
  LogInput,
  MemberInput,
  OrganisationInput,
  RenameOrganisationInput,
  SendInvitationInput,
  TokenInput,
  WithdrawInvitationInput,
} from './schema.ts';

export const organisationsRouter = (endParts: EndParts) =>
  router({
    mine: personQuery.query(({ ctx }) => listMine(ctx)),
    one: personQuery.input(OrganisationInput).query(({ ctx, input }) => getOrganisation(ctx, input)),
    log: personQuery.input(LogInput).query(({ ctx, input }) => listLog(ctx, input)),
    create: personAct.input(CreateOrganisationInput).mutation(({ ctx, input }) => createOrganisation(ctx, input)),
    rename: personAct.input(RenameOrganisationInput).mutation(({ ctx, input }) => renameOrganisation(ctx, input)),
    invite: personAct.input(InviteMemberInput).mutation(({ ctx, input }) => inviteMember(ctx, input)),
    withdrawInvitation: personAct
      .input(WithdrawInvitationInput)
      .mutation(({ ctx, input }) => withdrawInvitation(ctx, input)),
    removeMember: personAct.input(MemberInput).mutation(({ ctx, input }) => removeMember(ctx, input, endParts)),
    changeRole: personAct.input(ChangeMemberRoleInput).mutation(({ ctx, input }) => changeMemberRole(ctx, input)),
    describeJob: personAct.input(DescribeJobInput).mutation(({ ctx, input }) => describeJob(ctx, input)),
    leave: personAct.input(OrganisationInput).mutation(({ ctx, input }) => leaveOrganisation(ctx, input, endParts)),
    acceptInvitation: personAct.input(TokenInput).mutation(({ ctx, input }) => acceptInvitation(ctx, input)),
    /** What the holder of a link may know, into an organisation or an agreement; and its letter, by who made it. */
    invitation: visitorProcedure.input(TokenInput).query(({ ctx, input }) => getInvitation(ctx, input)),
    sendInvitation: visitorProcedure
      .input(SendInvitationInput)
      .mutation(({ ctx, input }) => sendInvitation(ctx, input)),
  });
