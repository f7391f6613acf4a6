import type { PartyStand } from './round-view.ts';
import type { DecisionState, ObjectionEnd, SecondLook } from './vocabulary.ts';

/** How a party stands, in a word or two beside its name. */
export const STAND_WORDS: Record<PartyStand, string> = {
  consent: 'Consents',
  'stand aside': 'Stands aside',
  objection: 'Objects',
  'asked again': 'Asked again',
  'given, not shown yet': 'Given, not shown yet',
  'not yet': 'Not yet',
};

export const STATE_WORDS: Record<DecisionState, string> = {
  open: 'In its consent round',
  'waiting for signatures': 'Waits for signatures',
  agreed: 'Agreed',
  resting: 'Rests',
  withdrawn: 'Withdrawn',
};

export const END_WORDS: Record<ObjectionEnd, string> = {
  'worked in': 'Worked in',
  withdrawn: 'Withdrawn',
  released: 'Let go by the lead of the party, since its author has left',
};

export const LOOK_WORDS: Record<SecondLook, string> = {
  stands: 'It stands',
  replaced: 'Another decision replaced it',
  'let go': 'We let it go',
};

/** The steps a proposal goes through, with where it stands now. */
export function stepsOf(decision: {
  state: DecisionState;
  variation: object | null;
  version: string | null;
  makesVersion: boolean;
  isLookedAt: boolean;
}): { words: string; state: 'done' | 'now' | 'to come' }[] {
  const { state, variation, version, makesVersion, isLookedAt } = decision;
  const inForce = version ? `In force as version ${version}` : makesVersion ? 'In force as a new version' : 'In force';
  const names = [
    'Put forward',
    'Consent round',
    ...(variation ? ['Signed by every party'] : []),
    inForce,
    'Looked at again',
  ];
  const at = state === 'waiting for signatures' ? 2 : state === 'agreed' ? names.length - (isLookedAt ? 0 : 1) : 1;
  const isUnderWay = state === 'open' || state === 'waiting for signatures' || state === 'agreed';
  return names.map((words, step) => ({
    words,
    state: step < at ? 'done' : step === at && isUnderWay ? 'now' : 'to come',
  }));
}
