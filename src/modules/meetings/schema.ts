import { z } from 'zod';
import { SIDES } from '#/access/sides.ts';
import { line } from '#/lib/words.ts';
import {
  AUTHORS_SHOWN,
  LONGEST_CARD,
  LONGEST_GROUP_NAME,
  MOST_SEATS,
  MOST_STAGES,
  STAGE_KINDS,
  TIMER_ACTS,
} from './vocabulary.ts';

const minutes = z.number().int().min(1).max(480);
const theseSeats = z.array(z.uuid()).max(MOST_SEATS);
const cardText = line(LONGEST_CARD, 'Write something on the note first.');
const groupName = line(LONGEST_GROUP_NAME, 'Give it a name.');

export const SitDownInput = z.object({ seatId: z.uuid() });
export type SitDown = z.infer<typeof SitDownInput>;

export const OneStageInput = z.object({ stageId: z.uuid() });
export type OneStage = z.infer<typeof OneStageInput>;

export const TimerInput = z.object({
  does: z.enum(TIMER_ACTS),
  /** For starting anew and for adding; below zero takes time away. */
  minutes: z.number().int().min(-480).max(480).nullish(),
});
export type TimerChange = z.infer<typeof TimerInput>;

export const WriteCardInput = z.object({
  /** Random, never made in the order of time: it would tell who wrote when. */
  cardId: z.uuidv4(),
  stageId: z.uuid(),
  text: cardText,
  /** Typed in from paper for somebody else; for nobody named where it is not known whose it is. */
  onPaper: z.object({ seatId: z.uuid().nullable() }).nullish(),
});
export type WriteCard = z.infer<typeof WriteCardInput>;

export const ChangeCardInput = z.object({ cardId: z.uuid(), text: cardText, version: z.number().int().min(1) });
export type ChangeCard = z.infer<typeof ChangeCardInput>;

export const OneCardInput = z.object({ cardId: z.uuid() });
export type OneCard = z.infer<typeof OneCardInput>;

export const MakeGroupInput = z.object({
  groupId: z.uuid(),
  stageId: z.uuid(),
  name: groupName,
  cardIds: z.array(z.uuid()).max(400),
});
export type MakeGroup = z.infer<typeof MakeGroupInput>;

export const NameGroupInput = z.object({
  groupId: z.uuid(),
  name: groupName,
  /** The name it had when one began to write. */
  was: z.string().max(LONGEST_GROUP_NAME),
});
export type NameGroup = z.infer<typeof NameGroupInput>;

export const MoveCardInput = z.object({
  cardId: z.uuid(),
  /** Null: on its own. */
  groupId: z.uuid().nullable(),
  /** Null: before all others. */
  afterCardId: z.uuid().nullable(),
});
export type MoveCard = z.infer<typeof MoveCardInput>;

export const MergeGroupsInput = z.object({ groupId: z.uuid(), intoId: z.uuid() });
export type MergeGroups = z.infer<typeof MergeGroupsInput>;

export const OpenVotesInput = z.object({ stageId: z.uuid(), votesEach: z.number().int().min(1).max(20) });
export type OpenVotes = z.infer<typeof OpenVotesInput>;

export const VoteInput = z.object({ groupId: z.uuid(), count: z.number().int().min(0).max(20) });
export type Vote = z.infer<typeof VoteInput>;

export const StartRoundInput = z.object({
  stageId: z.uuid(),
  /** Those who are here; left out: everybody who sat down and has not left. */
  seatIds: theseSeats.nullish(),
});
export type StartRound = z.infer<typeof StartRoundInput>;

export const NextSpeakerInput = z.object({
  stageId: z.uuid(),
  /** Whose turn it is on the screen of who says so. */
  speaking: z.uuid().nullable(),
});
export type NextSpeaker = z.infer<typeof NextSpeakerInput>;

export const PairUpInput = z.object({
  stageId: z.uuid(),
  of: z.union([z.literal(2), z.literal(4)]),
  seatIds: theseSeats.nullish(),
});
export type PairUp = z.infer<typeof PairUpInput>;

export const SetGroupsInput = z.object({
  stageId: z.uuid(),
  groups: z.array(theseSeats).max(MOST_SEATS).nullable(),
});
export type SetGroups = z.infer<typeof SetGroupsInput>;

/** How many cards lay open on the screen of who says so. */
export const SayReadInput = OneStageInput.extend({ cards: z.number().int().min(0).max(100_000) });
export type SayRead = z.infer<typeof SayReadInput>;

export const ShowProposalInput = z.object({ decisionId: z.uuid().nullable() });
export type ShowProposal = z.infer<typeof ShowProposalInput>;

export const ShowChartInput = z.object({ chartId: z.uuid(), measureId: z.uuid().nullable() });
export type ShowChart = z.infer<typeof ShowChartInput>;

export const WriteReadingInput = z.object({
  readingId: z.uuid(),
  measureId: z.uuid(),
  text: line(LONGEST_CARD, 'Say what your side reads in this chart.'),
  /** 0 for the first time. */
  version: z.number().int().min(0),
});
export type WriteReading = z.infer<typeof WriteReadingInput>;

export const RevealReadingsInput = z.object({ measureId: z.uuid() });
export type RevealReadings = z.infer<typeof RevealReadingsInput>;

export const OneSeatInput = z.object({ seatId: z.uuid() });
export type OneSeat = z.infer<typeof OneSeatInput>;

export const LetFacilitateInput = z.object({ seatId: z.uuid(), may: z.boolean() });
export type LetFacilitate = z.infer<typeof LetFacilitateInput>;

export const ChangeTemplateInput = z.object({
  /** 0 where the agreement still has the usual course. */
  version: z.number().int().min(0),
  authors: z.enum(AUTHORS_SHOWN),
  stages: z
    .array(
      z.object({
        kind: z.enum(STAGE_KINDS),
        title: line(120, 'Say what the stage asks.'),
        asks: line(500, 'Say how it is done.'),
        minutes,
      }),
    )
    .min(1, { error: 'A meeting has at least one stage.' })
    .max(MOST_STAGES),
});
export type ChangeTemplate = z.infer<typeof ChangeTemplateInput>;

export const InviteGuestInput = z.object({ linkId: z.uuid(), side: z.enum(SIDES) });
export type InviteGuest = z.infer<typeof InviteGuestInput>;

export const OneLinkInput = z.object({ linkId: z.uuid() });
export type OneLink = z.infer<typeof OneLinkInput>;

export const DoorInput = z.object({ token: z.string().min(1).max(200) });
