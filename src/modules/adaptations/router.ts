import { agreementAct, agreementQuery, router } from '#/server/trpc.ts';
import { changeText } from './commands/change-text.ts';
import { closeObjection, releaseObjection } from './commands/close-objection.ts';
import { restProposal, takeUpProposal, withdrawProposal } from './commands/end-proposal.ts';
import { lookAgain, lookBack } from './commands/look-again.ts';
import { propose } from './commands/propose.ts';
import { declineVariation, signVariation } from './commands/sign-variation.ts';
import { takePosition } from './commands/take-position.ts';
import { listChanges } from './queries/changes.ts';
import { composing, weigh } from './queries/composing.ts';
import { getDecision } from './queries/decision.ts';
import * as given from './schema.ts';

export const adaptationsRouter = router({
  list: agreementQuery.input(given.ListInput).query(({ ctx, input }) => listChanges(ctx, input.cursor ?? null)),
  get: agreementQuery.input(given.OneDecisionInput).query(({ ctx, input }) => getDecision(ctx, input.decisionId)),
  composing: agreementQuery.query(({ ctx }) => composing(ctx)),
  weigh: agreementQuery.input(given.WeighInput).query(({ ctx, input }) => weigh(ctx, input)),

  propose: agreementAct.input(given.ProposeInput).mutation(({ ctx, input }) => propose(ctx, input)),
  changeText: agreementAct.input(given.ChangeTextInput).mutation(({ ctx, input }) => changeText(ctx, input)),
  takePosition: agreementAct.input(given.TakePositionInput).mutation(({ ctx, input }) => takePosition(ctx, input)),
  closeObjection: agreementAct
    .input(given.CloseObjectionInput)
    .mutation(({ ctx, input }) => closeObjection(ctx, input)),
  releaseObjection: agreementAct
    .input(given.ReleaseObjectionInput)
    .mutation(({ ctx, input }) => releaseObjection(ctx, input)),
  withdraw: agreementAct.input(given.EndProposalInput).mutation(({ ctx, input }) => withdrawProposal(ctx, input)),
  rest: agreementAct.input(given.EndProposalInput).mutation(({ ctx, input }) => restProposal(ctx, input)),
  takeUp: agreementAct.input(given.TakeUpInput).mutation(({ ctx, input }) => takeUpProposal(ctx, input)),
  signVariation: agreementAct.input(given.SignVariationInput).mutation(({ ctx, input }) => signVariation(ctx, input)),
  declineVariation: agreementAct
    .input(given.DeclineVariationInput)
    .mutation(({ ctx, input }) => declineVariation(ctx, input)),
  lookAgain: agreementAct.input(given.LookAgainInput).mutation(({ ctx, input }) => lookAgain(ctx, input)),
  lookBack: agreementAct.input(given.LookBackInput).mutation(({ ctx, input }) => lookBack(ctx, input)),
});
