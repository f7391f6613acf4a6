import type { Relation } from './vocabulary.ts';

/** How two pieces stand to each other, said of the other one. */
export const RELATION_WORDS: Record<Relation, { heading: string; choice: string; help: string }> = {
  'same event': {
    heading: 'The same event, from another side',
    choice: 'It tells the same event from another side',
    help: 'Both may be true at once.',
  },
  supports: { heading: 'It supports this', choice: 'It supports this', help: 'Somebody else saw the same elsewhere.' },
  contradicts: {
    heading: 'It contradicts this',
    choice: 'It contradicts this',
    help: 'Neither is wrong for that. It is worth asking why.',
  },
};
