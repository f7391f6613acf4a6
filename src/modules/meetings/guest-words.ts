import type { StageKind } from './vocabulary.ts';

/**
 * What a guest's screen says where the people of the agreement have something of it open. Stories were told to them, under
 * a consent that names no guest, so nobody else reads them on a screen.
 */
export const GUEST_WORDS: Partial<Record<StageKind, string>> = {
  'check in': 'How you want to work together is read aloud.',
  read: 'The stories are read out in the room. A chart stands here as soon as it is put before everybody.',
  'make sense': 'What is learnt is written down by the people of the agreement, and read out.',
  surprises: 'What is learnt is written down by the people of the agreement, and read out.',
  asks: 'What is promised is said aloud. The people of the agreement write it down.',
  promises: 'What was promised last time is read out, and what came of it.',
};
