import type { Role } from '#/access/sides.ts';
import type { AdoptionWay, ClauseShows, OldTermOutcome, PartyKind, SignatureKind } from './vocabulary.ts';

/** What a party does in an agreement. */
export const PARTY_KIND_WORDS: Record<PartyKind, string> = {
  commissioner: 'commissioner',
  funder: 'funder',
  provider: 'provider',
  residents: 'residents’ group',
  learning: 'learning partner',
  system: 'partner in the system',
};

/** What a person may do, with what that means. */
export const ROLE_WORDS: Record<Role, { word: string; means: string }> = {
  signatory: { word: 'Signatory', means: 'Signs for the party, consents and objects, and does all the rest.' },
  contributor: { word: 'Contributor', means: 'Posts, responds, proposes and makes promises.' },
  reader: { word: 'Reader', means: 'Reads everything the party may read.' },
};

export const OUTCOME_WORDS: Record<OldTermOutcome, string> = {
  kept: 'Kept',
  converted: 'Converted',
  'let go': 'Let go',
};

/** What stands under a clause. */
export const SHOWS_WORDS: Record<ClauseShows, string> = {
  parties: 'the parties',
  purpose: 'the purpose',
  startingPoint: 'the starting point',
  principles: 'the principles',
  goals: 'the goals and learning questions',
  measures: 'the measures',
  reviewRhythm: 'when we meet',
  adaptationEnvelope: 'what may change by consent',
  moneyLines: 'the money',
  promises: 'the promises',
  redLines: 'the red lines',
};

export const ADOPTION_WORDS: Record<AdoptionWay, string> = {
  signed: 'Signed by every signing party',
  'consent inside the envelope': 'By consent of every signing party; their consent is their signature',
};

export const SIGNATURE_WORDS: Record<SignatureKind, string> = {
  signature: 'Signed',
  witness: 'Witnessed',
  declined: 'Declined to sign',
};
