import type { ReviewState } from './vocabulary.ts';

/** Where a review stands, in a word or two. */
export function stateInWords(state: ReviewState, recordProposed: boolean): string {
  switch (state) {
    case 'planned':
      return 'To come';
    case 'in meeting':
      return 'In meeting';
    case 'held':
      return recordProposed ? 'Record with both sides' : 'Record being written';
    case 'recorded':
      return 'Recorded';
    case 'called off':
      return 'Called off';
  }
}
