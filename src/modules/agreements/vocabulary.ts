export const AGREEMENT_STATUSES = ['draft', 'proposed', 'active', 'ended'] as const;
export type AgreementStatus = (typeof AGREEMENT_STATUSES)[number];

export const STARTING_POINTS = ['a whole place', 'one part of the system', 'an existing contract'] as const;
export type StartingPoint = (typeof STARTING_POINTS)[number];

export const PARTY_KINDS = ['commissioner', 'funder', 'provider', 'residents', 'learning', 'system'] as const;
export type PartyKind = (typeof PARTY_KINDS)[number];

/** A guest takes part and is heard; who signs comes through a party. */
export const GUEST_ROLES = ['contributor', 'reader'] as const;

/** What became of a term of the old contract. */
export const OLD_TERM_OUTCOMES = ['kept', 'converted', 'let go'] as const;
export type OldTermOutcome = (typeof OLD_TERM_OUTCOMES)[number];

/** The structured part of the agreement that stands under a clause. */
export const CLAUSE_SHOWS = [
  'parties',
  'purpose',
  'startingPoint',
  'principles',
  'goals',
  'measures',
  'reviewRhythm',
  'adaptationEnvelope',
  'moneyLines',
  'promises',
  'redLines',
] as const;
export type ClauseShows = (typeof CLAUSE_SHOWS)[number];

/** How a version came into force. */
export const ADOPTION_WAYS = ['signed', 'consent inside the envelope'] as const;
export type AdoptionWay = (typeof ADOPTION_WAYS)[number];

export const SIGNATURE_KINDS = ['signature', 'witness', 'declined'] as const;
export type SignatureKind = (typeof SIGNATURE_KINDS)[number];

/** Every kind of change that the parties can make to what they agreed. */
export const CHANGE_KINDS = [
  'purpose reworded',
  'clause added',
  'clause reworded',
  'clause removed',
  'goal added',
  'goal reworded',
  'goal retired',
  'question added',
  'question reworded',
  'question retired',
  'measure added',
  'measure changed',
  'measure retired',
  'measure rebased',
  'practice changed',
  'money moved',
  'total changed',
  'end date changed',
  'signatory added',
  'signatory removed',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];
