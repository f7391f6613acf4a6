import { agreementAct, agreementQuery, personAct, router, visitorAct, visitorProcedure } from '#/server/trpc.ts';
import { addToEvidence } from './commands/add-to.ts';
import { answerNotWith, answerWith } from './commands/answers.ts';
import { addFile, describeFile, removeFile } from './commands/files.ts';
import { handOutLink, revokeLink } from './commands/hand-out-link.ts';
import { linkEvidence } from './commands/link.ts';
import { askForALook, look } from './commands/looks.ts';
import { placeEvidence } from './commands/place.ts';
import { postEvidence } from './commands/post.ts';
import { relateEvidence, unrelateEvidence } from './commands/relate.ts';
import { releaseEvidence } from './commands/release.ts';
import { renewConsent } from './commands/renew-consent.ts';
import { respond } from './commands/respond.ts';
import { seeUses } from './commands/see-uses.ts';
import { shareEvidence } from './commands/share.ts';
import { tellerAdds, tellerNames, tellerNarrows, tellerSetsEnd, tellerWithdraws } from './commands/teller.ts';
import { withdrawEvidence } from './commands/withdraw.ts';
import { asTeller } from './queries/by-link.ts';
import { composing } from './queries/composing.ts';
import { elsewhere } from './queries/elsewhere.ts';
import { handedOut } from './queries/handed-out.ts';
import { leftBehind } from './queries/left-behind.ts';
import { getEvidence } from './queries/one.ts';
import { listResponses } from './queries/responses.ts';
import { otherPieces, sidesOf } from './queries/sides.ts';
import { listEvidence } from './queries/stream.ts';
import { voices } from './queries/voices.ts';
import * as input from './schema.ts';

export const evidenceRouter = router({
  list: agreementQuery.input(input.ListEvidenceInput).query(({ ctx, input }) => listEvidence(ctx, input)),
  get: agreementQuery.input(input.GetEvidenceInput).query(({ ctx, input }) => getEvidence(ctx, input.evidenceId)),
  elsewhere: agreementQuery.input(input.GetEvidenceInput).query(({ ctx, input }) => elsewhere(ctx, input.evidenceId)),
  sides: agreementQuery.input(input.GetEvidenceInput).query(({ ctx, input }) => sidesOf(ctx, input.evidenceId)),
  others: agreementQuery.input(input.GetEvidenceInput).query(({ ctx, input }) => otherPieces(ctx, input.evidenceId)),
  voices: agreementQuery.input(input.VoicesInput).query(({ ctx, input }) => voices(ctx, input)),
  composing: agreementQuery.query(({ ctx }) => composing(ctx)),
  responses: agreementQuery.input(input.ListResponsesInput).query(({ ctx, input }) => listResponses(ctx, input)),

  post: agreementAct.input(input.PostEvidenceInput).mutation(({ ctx, input }) => postEvidence(ctx, input)),
  addTo: agreementAct.input(input.AddToEvidenceInput).mutation(({ ctx, input }) => addToEvidence(ctx, input)),
  addFile: agreementAct.input(input.DescribeFileInput).mutation(({ ctx, input }) => addFile(ctx, input)),
  describeFile: agreementAct.input(input.DescribeFileInput).mutation(({ ctx, input }) => describeFile(ctx, input)),
  removeFile: agreementAct.input(input.RemoveFileInput).mutation(({ ctx, input }) => removeFile(ctx, input)),
  link: agreementAct.input(input.LinkEvidenceInput).mutation(({ ctx, input }) => linkEvidence(ctx, input)),
  place: agreementAct.input(input.PlaceEvidenceInput).mutation(({ ctx, input }) => placeEvidence(ctx, input)),
  share: agreementAct.input(input.ShareEvidenceInput).mutation(({ ctx, input }) => shareEvidence(ctx, input)),
  relate: agreementAct.input(input.RelateEvidenceInput).mutation(({ ctx, input }) => relateEvidence(ctx, input)),
  unrelate: agreementAct.input(input.UnrelateEvidenceInput).mutation(({ ctx, input }) => unrelateEvidence(ctx, input)),
  answerWith: agreementAct.input(input.AnswerWithInput).mutation(({ ctx, input }) => answerWith(ctx, input)),
  answerNotWith: agreementAct.input(input.AnswerWithInput).mutation(({ ctx, input }) => answerNotWith(ctx, input)),
  askForALook: agreementAct.input(input.AskForALookInput).mutation(({ ctx, input }) => askForALook(ctx, input)),
  look: agreementAct.input(input.LookInput).mutation(({ ctx, input }) => look(ctx, input)),
  release: agreementAct.input(input.ReleaseEvidenceInput).mutation(({ ctx, input }) => releaseEvidence(ctx, input)),
  renewConsent: agreementAct.input(input.RenewConsentInput).mutation(({ ctx, input }) => renewConsent(ctx, input)),
  withdraw: agreementAct.input(input.WithdrawEvidenceInput).mutation(({ ctx, input }) => withdrawEvidence(ctx, input)),
  handedOut: agreementQuery.input(input.GetEvidenceInput).query(({ ctx, input }) => handedOut(ctx, input.evidenceId)),
  leftBehind: agreementQuery.query(({ ctx }) => leftBehind(ctx)),
  handOutLink: agreementAct.input(input.HandOutLinkInput).mutation(({ ctx, input }) => handOutLink(ctx, input)),
  revokeLink: agreementAct.input(input.RevokeLinkInput).mutation(({ ctx, input }) => revokeLink(ctx, input)),
  respond: agreementAct.input(input.RespondInput).mutation(({ ctx, input }) => respond(ctx, input)),
  seeUses: personAct.input(input.SeeUsesInput).mutation(({ ctx, input }) => seeUses(ctx, input)),

  asTeller: visitorProcedure.input(input.ByLinkInput).query(({ ctx, input }) => asTeller(ctx, input)),
  tellerAdds: visitorAct.input(input.TellerAddsInput).mutation(({ ctx, input }) => tellerAdds(ctx, input)),
  tellerNames: visitorAct.input(input.TellerNamesInput).mutation(({ ctx, input }) => tellerNames(ctx, input)),
  tellerNarrows: visitorAct.input(input.TellerNarrowsInput).mutation(({ ctx, input }) => tellerNarrows(ctx, input)),
  tellerSetsEnd: visitorAct.input(input.TellerSetsEndInput).mutation(({ ctx, input }) => tellerSetsEnd(ctx, input)),
  tellerWithdraws: visitorAct.input(input.ByLinkInput).mutation(({ ctx, input }) => tellerWithdraws(ctx, input)),
});
