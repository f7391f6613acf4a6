import { agreementAct, agreementQuery, personAct, personQuery, router } from '#/server/trpc.ts';
import { acceptInvitation } from './commands/accept-invitation.ts';
import { addClause, editClause, orderClauses, removeClause } from './commands/clauses.ts';
import { draftAgreement } from './commands/draft-agreement.ts';
import { editAgreement } from './commands/edit-agreement.ts';
import { agreeEnd, declineEnd, proposeEnd } from './commands/end.ts';
import { invite, inviteGuest, withdrawInvitation } from './commands/invite.ts';
import { addMoneyLine, editMoneyLine, removeMoneyLine } from './commands/money-lines.ts';
import type { OwnWords } from './commands/own-words.ts';
import { changeRole, leave, removeParticipant } from './commands/participants.ts';
import { addParty, removeParty } from './commands/parties.ts';
import { propose, takeBack } from './commands/propose.ts';
import { decline, sign, witness } from './commands/sign.ts';
import type { WholeText } from './commands/whole-text.ts';
import { listKnownOrganisations } from './queries/known-organisations.ts';
import { getMasthead } from './queries/masthead.ts';
import { getPeople } from './queries/people.ts';
import { getTerms } from './queries/terms.ts';
import { compareVersions, getVersion, listVersions } from './queries/versions.ts';
import * as given from './schema.ts';

/** What reads and keeps the whole text stands above this module, and is handed in. */
export const agreementsRouter = (whole: WholeText, words: OwnWords) =>
  router({
    masthead: agreementQuery.query(({ ctx }) => getMasthead(ctx)),
    terms: agreementQuery.input(given.TermsInput).query(({ ctx, input: { on } }) => getTerms(ctx, on, whole)),
    versions: agreementQuery.query(({ ctx }) => listVersions(ctx)),
    version: agreementQuery.input(given.VersionInput).query(({ ctx, input: { number } }) => getVersion(ctx, number)),
    compare: agreementQuery
      .input(given.CompareInput)
      .query(({ ctx, input: { from, to } }) => compareVersions(ctx, from, to)),
    people: agreementQuery.query(({ ctx }) => getPeople(ctx)),
    knownOrganisations: personQuery.query(({ ctx }) => listKnownOrganisations(ctx)),

    draft: personAct.input(given.DraftAgreementInput).mutation(({ ctx, input }) => draftAgreement(ctx, input)),
    edit: agreementAct.input(given.EditAgreementInput).mutation(({ ctx, input }) => editAgreement(ctx, input)),
    addParty: agreementAct.input(given.AddPartyInput).mutation(({ ctx, input }) => addParty(ctx, input)),
    removeParty: agreementAct.input(given.PartyInput).mutation(({ ctx, input }) => removeParty(ctx, input)),
    addClause: agreementAct.input(given.ClauseInput).mutation(({ ctx, input }) => addClause(ctx, input)),
    editClause: agreementAct.input(given.EditClauseInput).mutation(({ ctx, input }) => editClause(ctx, input)),
    removeClause: agreementAct.input(given.RemoveClauseInput).mutation(({ ctx, input }) => removeClause(ctx, input)),
    orderClauses: agreementAct.input(given.OrderClausesInput).mutation(({ ctx, input }) => orderClauses(ctx, input)),
    addMoneyLine: agreementAct.input(given.MoneyLineInput).mutation(({ ctx, input }) => addMoneyLine(ctx, input)),
    editMoneyLine: agreementAct.input(given.EditMoneyLineInput).mutation(({ ctx, input }) => editMoneyLine(ctx, input)),
    removeMoneyLine: agreementAct
      .input(given.RemoveMoneyLineInput)
      .mutation(({ ctx, input }) => removeMoneyLine(ctx, input)),

    propose: agreementAct.mutation(({ ctx }) => propose(ctx, whole)),
    takeBack: agreementAct.mutation(({ ctx }) => takeBack(ctx)),
    sign: agreementAct.input(given.TextInput).mutation(({ ctx, input }) => sign(ctx, input, whole)),
    witness: agreementAct.input(given.TextInput).mutation(({ ctx, input }) => witness(ctx, input)),
    decline: agreementAct.input(given.DeclineInput).mutation(({ ctx, input }) => decline(ctx, input)),
    proposeEnd: agreementAct.input(given.ProposeEndInput).mutation(({ ctx, input }) => proposeEnd(ctx, input, words)),
    agreeEnd: agreementAct.input(given.TextInput).mutation(({ ctx, input }) => agreeEnd(ctx, input)),
    declineEnd: agreementAct.input(given.TextInput).mutation(({ ctx, input }) => declineEnd(ctx, input)),

    invite: agreementAct.input(given.InviteInput).mutation(({ ctx, input }) => invite(ctx, input)),
    inviteGuest: agreementAct.input(given.InviteGuestInput).mutation(({ ctx, input }) => inviteGuest(ctx, input)),
    withdrawInvitation: agreementAct
      .input(given.InvitationInput)
      .mutation(({ ctx, input }) => withdrawInvitation(ctx, input)),
    acceptInvitation: personAct
      .input(given.AcceptInvitationInput)
      .mutation(({ ctx, input }) => acceptInvitation(ctx, input)),
    removeParticipant: agreementAct
      .input(given.ParticipantInput)
      .mutation(({ ctx, input }) => removeParticipant(ctx, input)),
    leave: agreementAct.mutation(({ ctx }) => leave(ctx)),
    changeRole: agreementAct.input(given.ChangeRoleInput).mutation(({ ctx, input }) => changeRole(ctx, input)),
  });
