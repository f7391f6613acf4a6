export const MOST_PULSE_STATEMENTS = 12;
export const LONGEST_PULSE_STATEMENT = 200;

/** What the pulse asks where an agreement has not written its own. Each is answered from 1, not at all, to 10, wholly. */
export const DEFAULT_PULSE: readonly string[] = [
  'I can say here what I really think, and it is heard.',
  'We want the same thing, and each of us could say it in a sentence.',
  'Either side can change what we do, and it has happened.',
  'When something goes wrong we ask what it tells us, not who did it.',
  'People who live with this have a say in what we decide.',
  'We do what we promise each other, or say early that we cannot.',
];
