import { z } from 'zod';
import { ROLES, SIDES } from '#/access/sides.ts';
import { isTimeZone } from '#/lib/days.ts';
import { dayOr, line } from '#/lib/words.ts';
import { EmailInput } from '#/modules/people/schema.ts';
import {
  CHANGE_KINDS,
  CLAUSE_SHOWS,
  GUEST_ROLES,
  OLD_TERM_OUTCOMES,
  PARTY_KINDS,
  STARTING_POINTS,
} from './vocabulary.ts';

const draftVersion = z.int().min(1);
const hash = z.string().regex(/^[0-9a-f]{64}$/, { error: 'Load the page again: the text you read is not named.' });
const sides = z.array(z.enum(SIDES)).min(1, { error: 'Say who makes this promise.' }).max(SIDES.length);
const share = z.number({ error: 'Give a share.' }).min(0).max(1, { error: 'Give a share between 0 and 100%.' });
/** At most ten million pounds a year and line. */
const pence = z
  .int({ error: 'Give an amount of money.' })
  .min(0, { error: 'Give an amount of money.' })
  .max(1_000_000_000, { error: 'Keep a line under £10,000,000 a year.' });
const startsOn = dayOr('Say on which day the agreement starts.', '1990-01-01');
const endsOn = dayOr('Say on which day the agreement ends.', '1990-01-01');

/** An organisation that is known, or one that is founded with this act under the id the sender made. */
const Organisation = z.object({
  organisationId: z.uuid({ error: 'Say which organisation.' }),
  founded: z
    .object({
      name: line(160, 'Write the organisation’s name.'),
      kind: line(80, 'Say what kind of organisation it is.'),
    })
    .nullish(),
});

const titleInput = line(120, 'Give the agreement a name.');
const placeInput = line(120, 'Say which place this is about.');
const startingPointInput = line(300, 'Say where you start.');
const purposeInput = line(1000, 'Write what you are here for.');

export const DraftAgreementInput = z
  .object({
    agreementId: z.uuid(),
    partyId: z.uuid(),
    ...Organisation.shape,
    side: z.enum(SIDES, { error: 'Say which side your organisation is on.' }),
    partyKind: z.enum(PARTY_KINDS, { error: 'Say what your organisation does here.' }),
    title: titleInput,
    place: placeInput,
    startingPointKind: z.enum(STARTING_POINTS, { error: 'Say where you start.' }),
    startingPoint: startingPointInput,
    purpose: purposeInput,
    startsOn,
    endsOn,
    timeZone: z.string().max(60).refine(isTimeZone, { error: 'Name a time zone.' }).default('Europe/London'),
  })
  .refine((draft) => draft.side !== 'partner', { path: ['side'], error: 'A side that signs begins an agreement.' })
  .refine((draft) => draft.endsOn > draft.startsOn, { path: ['endsOn'], error: 'The end comes after the start.' });
export type DraftAgreement = z.infer<typeof DraftAgreementInput>;

const Rhythm = z.object({
  what: line(120, 'Say what you meet for.'),
  every: line(120, 'Say how often.'),
  minutes: z.int({ error: 'Give the minutes.' }).min(1).max(1440),
  who: line(200, 'Say who comes.'),
});

const Envelope = z.object({
  inside: z.array(z.enum(CHANGE_KINDS)).max(CHANGE_KINDS.length),
  moneyShare: share,
  insideWords: z.array(line(200, 'Write what may change by consent.')).max(20),
  outsideWords: z.array(line(200, 'Write what asks for signatures.')).max(20),
});

/** What a draft says of itself. What is left out stays as it is. */
export const EditAgreementInput = z.object({
  draftVersion,
  title: titleInput.optional(),
  place: placeInput.optional(),
  startingPointKind: z.enum(STARTING_POINTS).optional(),
  startingPoint: startingPointInput.optional(),
  purpose: purposeInput.optional(),
  startsOn: startsOn.optional(),
  endsOn: endsOn.optional(),
  paymentTerms: line(500, 'Say how money is paid.').optional(),
  confidentiality: line(1000, 'Say who may read what is written here.').optional(),
  smallNumberThreshold: z.int().min(0).max(100, { error: 'Give a number up to 100.' }).optional(),
  reviewEveryMonths: z
    .int()
    .min(1, { error: 'Give the months.' })
    .max(24, { error: 'Meet at least every two years.' })
    .optional(),
  packOpensDaysBefore: z.int().min(0).max(60).optional(),
  principles: z
    .array(z.object({ id: z.string().min(1).max(60), text: line(300, 'Write the principle.') }))
    .max(30)
    .optional(),
  redLines: z.array(line(300, 'Write what you never do.')).max(30).optional(),
  standingPromises: z
    .array(z.object({ id: z.string().min(1).max(60), sides, text: line(500, 'Write the promise.') }))
    .max(40)
    .optional(),
  rhythm: z.array(Rhythm).max(20).optional(),
  learningShare: share.nullish(),
  envelope: Envelope.optional(),
});
export type EditAgreement = z.infer<typeof EditAgreementInput>;

export const AddPartyInput = z.object({
  partyId: z.uuid(),
  ...Organisation.shape,
  side: z.enum(SIDES, { error: 'Say which side it is on.' }),
  partyKind: z.enum(PARTY_KINDS, { error: 'Say what it does here.' }),
  signs: z.boolean(),
});
export type AddParty = z.infer<typeof AddPartyInput>;

export const PartyInput = z.object({ partyId: z.uuid() });
export type OneParty = z.infer<typeof PartyInput>;

export const ClauseInput = z.object({
  clauseId: z.uuid(),
  section: line(80, 'Say which part of the agreement this is.'),
  heading: line(120, 'Give the clause a heading.'),
  text: line(4000, 'Write the clause.'),
  shows: z.enum(CLAUSE_SHOWS).nullish(),
  /** The term of an old contract that it replaces. */
  oldTerm: z
    .object({
      text: line(1000, 'Write what the old contract said.'),
      outcome: z.enum(OLD_TERM_OUTCOMES, { error: 'Say what becomes of the old term.' }),
      reason: line(1000, 'Say why.'),
    })
    .nullish(),
});
export type Clause = z.infer<typeof ClauseInput>;
export const EditClauseInput = ClauseInput.extend({ draftVersion });
export type EditClause = z.infer<typeof EditClauseInput>;
export const RemoveClauseInput = z.object({ clauseId: z.uuid() });
export type RemoveClause = z.infer<typeof RemoveClauseInput>;
/** Every clause once, in the order wanted. */
export const OrderClausesInput = z.object({ clauseIds: z.array(z.uuid()).max(200) });
export type OrderClauses = z.infer<typeof OrderClausesInput>;

export const MoneyLineInput = z.object({
  lineId: z.uuid(),
  name: line(120, 'Say what the money is for.'),
  heldBy: z.uuid({ error: 'Say who holds this money.' }),
  /** Who pays how much, in pence a year; the line is their sum. */
  shares: z.array(z.object({ organisationId: z.uuid({ error: 'Say who pays.' }), perYear: pence })).max(20),
});
export type MoneyLine = z.infer<typeof MoneyLineInput>;
export const EditMoneyLineInput = MoneyLineInput.extend({ draftVersion });
export type EditMoneyLine = z.infer<typeof EditMoneyLineInput>;
export const RemoveMoneyLineInput = z.object({ lineId: z.uuid() });
export type RemoveMoneyLine = z.infer<typeof RemoveMoneyLineInput>;

/** Signed, witnessed and declined is one exact text. */
export const TextInput = z.object({ hash });
export type ExactText = z.infer<typeof TextInput>;
export const DeclineInput = z.object({ hash, reason: line(1000, 'Say why, so that the others can answer.') });
export type Decline = z.infer<typeof DeclineInput>;
export const ProposeEndInput = z.object({ reason: line(1000, 'Say why the agreement should end.') });
export type ProposeEnd = z.infer<typeof ProposeEndInput>;

export const InviteInput = z.object({
  invitationId: z.uuid(),
  email: EmailInput,
  partyId: z.uuid({ error: 'Say for which party.' }),
  role: z.enum(ROLES, { error: 'Say what this person may do.' }),
});
export type Invite = z.infer<typeof InviteInput>;

/** A guest comes from an organisation that is no party. */
export const InviteGuestInput = z.object({
  invitationId: z.uuid(),
  email: EmailInput,
  ...Organisation.shape,
  role: z.enum(GUEST_ROLES, { error: 'Say what this person may do.' }),
});
export type InviteGuest = z.infer<typeof InviteGuestInput>;

export const AcceptInvitationInput = z.object({ token: z.string().max(500) });
export type AcceptInvitation = z.infer<typeof AcceptInvitationInput>;
export const InvitationInput = z.object({ invitationId: z.uuid() });
export type OneInvitation = z.infer<typeof InvitationInput>;
export const ParticipantInput = z.object({ participantId: z.uuid() });
export type OneParticipant = z.infer<typeof ParticipantInput>;
export const ChangeRoleInput = z.object({
  participantId: z.uuid(),
  role: z.enum(ROLES, { error: 'Say what this person may do.' }),
});
export type ChangeRole = z.infer<typeof ChangeRoleInput>;

const number = z.string().regex(/^[1-9][0-9]{0,4}\.[0-9]{1,5}$/, { error: 'Name a version, such as 1.0.' });
export const VersionInput = z.object({ number });
export const CompareInput = z.object({ from: number, to: number });
export const TermsInput = z.object({ on: dayOr('Say as of which day.').optional() });
