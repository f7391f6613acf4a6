import { agreementAct, agreementQuery, roomAct, roomQuery, router, visitorProcedure } from '#/server/trpc.ts';
import { beginMeeting } from './commands/begin.ts';
import { changeCard, openAuthors, revealCards, takeBackCard, writeCard } from './commands/cards.ts';
import { changeTemplate } from './commands/change-template.ts';
import { revealReadings, showChart, writeReading } from './commands/charts.ts';
import { letFacilitate, passOn, takeOver } from './commands/facilitate.ts';
import { makeGroup, mergeGroups, moveCard, nameGroup } from './commands/groups.ts';
import { inviteGuest, seeOut, withdrawGuest } from './commands/guests.ts';
import { endRound, nextSpeaker, pairUp, setGroups, startRound } from './commands/rounds.ts';
import { sayRead } from './commands/say-read.ts';
import { showProposal } from './commands/show-proposal.ts';
import { sitDown, standUp } from './commands/sit.ts';
import { changeTime, endMeeting, goTo } from './commands/steer.ts';
import { openVotes, revealVotes, vote } from './commands/votes.ts';
import { listGuestLinks, openDoor } from './queries/guests.ts';
import { readMine } from './queries/mine.ts';
import { whoWasHeard } from './queries/not-yet.ts';
import { readProposalForGuest } from './queries/proposal-for-guest.ts';
import { getRoom } from './queries/room.ts';
import { getTemplate } from './queries/template.ts';
import {
  ChangeCardInput,
  ChangeTemplateInput,
  DoorInput,
  InviteGuestInput,
  LetFacilitateInput,
  MakeGroupInput,
  MergeGroupsInput,
  MoveCardInput,
  NameGroupInput,
  NextSpeakerInput,
  OneCardInput,
  OneLinkInput,
  OneSeatInput,
  OneStageInput,
  OpenVotesInput,
  PairUpInput,
  RevealReadingsInput,
  SayReadInput,
  SetGroupsInput,
  ShowChartInput,
  ShowProposalInput,
  SitDownInput,
  StartRoundInput,
  TimerInput,
  VoteInput,
  WriteCardInput,
  WriteReadingInput,
} from './schema.ts';

export const meetingsRouter = router({
  template: agreementQuery.query(({ ctx }) => getTemplate(ctx)),
  changeTemplate: agreementAct.input(ChangeTemplateInput).mutation(({ ctx, input }) => changeTemplate(ctx, input)),

  get: roomQuery.query(({ ctx, input }) => getRoom(ctx, input.reviewId)),
  mine: roomQuery.query(({ ctx, input }) => readMine(ctx, input.reviewId)),
  notYet: roomQuery.input(OneStageInput).query(({ ctx, input }) => whoWasHeard(ctx, input.reviewId, input.stageId)),

  proposalForGuest: roomQuery.query(({ ctx }) => readProposalForGuest(ctx)),

  begin: roomAct.input(SitDownInput).mutation(({ ctx, input }) => beginMeeting(ctx, input)),
  sitDown: roomAct.input(SitDownInput).mutation(({ ctx, input }) => sitDown(ctx, input)),
  standUp: roomAct.mutation(({ ctx, input }) => standUp(ctx, input)),
  goTo: roomAct.input(OneStageInput).mutation(({ ctx, input }) => goTo(ctx, input)),
  timer: roomAct.input(TimerInput).mutation(({ ctx, input }) => changeTime(ctx, input)),
  takeOver: roomAct.mutation(({ ctx, input }) => takeOver(ctx, input)),
  passOn: roomAct.input(OneSeatInput).mutation(({ ctx, input }) => passOn(ctx, input)),
  letFacilitate: roomAct.input(LetFacilitateInput).mutation(({ ctx, input }) => letFacilitate(ctx, input)),
  end: roomAct.mutation(({ ctx, input }) => endMeeting(ctx, input)),

  writeCard: roomAct.input(WriteCardInput).mutation(({ ctx, input }) => writeCard(ctx, input)),
  changeCard: roomAct.input(ChangeCardInput).mutation(({ ctx, input }) => changeCard(ctx, input)),
  takeBackCard: roomAct.input(OneCardInput).mutation(({ ctx, input }) => takeBackCard(ctx, input)),
  revealCards: roomAct.input(OneStageInput).mutation(({ ctx, input }) => revealCards(ctx, input)),
  openAuthors: roomAct.input(OneStageInput).mutation(({ ctx, input }) => openAuthors(ctx, input)),

  sayRead: roomAct.input(SayReadInput).mutation(({ ctx, input }) => sayRead(ctx, input)),

  makeGroup: roomAct.input(MakeGroupInput).mutation(({ ctx, input }) => makeGroup(ctx, input)),
  nameGroup: roomAct.input(NameGroupInput).mutation(({ ctx, input }) => nameGroup(ctx, input)),
  moveCard: roomAct.input(MoveCardInput).mutation(({ ctx, input }) => moveCard(ctx, input)),
  mergeGroups: roomAct.input(MergeGroupsInput).mutation(({ ctx, input }) => mergeGroups(ctx, input)),
  openVotes: roomAct.input(OpenVotesInput).mutation(({ ctx, input }) => openVotes(ctx, input)),
  vote: roomAct.input(VoteInput).mutation(({ ctx, input }) => vote(ctx, input)),
  revealVotes: roomAct.input(OneStageInput).mutation(({ ctx, input }) => revealVotes(ctx, input)),

  startRound: roomAct.input(StartRoundInput).mutation(({ ctx, input }) => startRound(ctx, input)),
  nextSpeaker: roomAct.input(NextSpeakerInput).mutation(({ ctx, input }) => nextSpeaker(ctx, input)),
  endRound: roomAct.input(OneStageInput).mutation(({ ctx, input }) => endRound(ctx, input)),
  pairUp: roomAct.input(PairUpInput).mutation(({ ctx, input }) => pairUp(ctx, input)),
  setGroups: roomAct.input(SetGroupsInput).mutation(({ ctx, input }) => setGroups(ctx, input)),

  showProposal: roomAct.input(ShowProposalInput).mutation(({ ctx, input }) => showProposal(ctx, input)),
  showChart: roomAct.input(ShowChartInput).mutation(({ ctx, input }) => showChart(ctx, input)),
  writeReading: roomAct.input(WriteReadingInput).mutation(({ ctx, input }) => writeReading(ctx, input)),
  revealReadings: roomAct.input(RevealReadingsInput).mutation(({ ctx, input }) => revealReadings(ctx, input)),

  door: visitorProcedure.input(DoorInput).query(({ ctx, input }) => openDoor(ctx, input.token)),
  guestLinks: roomQuery.query(({ ctx, input }) => listGuestLinks(ctx, input.reviewId)),
  inviteGuest: roomAct.input(InviteGuestInput).mutation(({ ctx, input }) => inviteGuest(ctx, input)),
  withdrawGuest: roomAct.input(OneLinkInput).mutation(({ ctx, input }) => withdrawGuest(ctx, input)),
  seeOut: roomAct.input(OneSeatInput).mutation(({ ctx, input }) => seeOut(ctx, input)),
});
