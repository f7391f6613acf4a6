import { expect, it } from 'vitest';
import { PERSPECTIVES } from './vocabulary.ts';
import { expectedVoices, inOrder } from './voices.ts';

it('perspectives stand in the order in which they are suggested, others after them by name', () => {
  expect(inOrder(['a neighbour', 'landlord', 'resident', 'a doctor', 'resident'])).toEqual([
    'resident',
    'landlord',
    'a doctor',
    'a neighbour',
  ]);
});

it('expected are the suggested ones, those of the parties and any that was heard, each once', () => {
  const voices = expectedVoices(['commissioner', 'funder', 'residents'], ['a neighbour']);
  expect(voices).toEqual([...PERSPECTIVES, 'a neighbour', 'funder']);
});
