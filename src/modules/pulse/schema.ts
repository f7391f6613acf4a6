import { z } from 'zod';
import { line } from '#/lib/words.ts';
import { LONGEST_PULSE_STATEMENT, MOST_PULSE_STATEMENTS } from './default-statements.ts';
import { HIGHEST_PULSE, LOWEST_PULSE } from './spread.ts';

const value = z
  .number({ error: 'Choose a number from 1 to 10, or none.' })
  .int({ error: 'Choose a whole number.' })
  .min(LOWEST_PULSE, { error: 'One is the lowest.' })
  .max(HIGHEST_PULSE, { error: 'Ten is the highest.' });

export const AnswerPulseInput = z.object({
  /** One to a statement, in their order; null where one would rather not say. */
  given: z.array(value.nullable()).min(1).max(MOST_PULSE_STATEMENTS),
  /**
   * A number that the sender draws at random and that is kept nowhere: what is kept of an act, to know its repeat, could
   * otherwise be tried out against the few answers there are.
   */
  seal: z.uuidv4({ error: 'This could not be sealed. Load the page again.' }),
});
export type AnswerPulse = z.infer<typeof AnswerPulseInput>;

export const ChangePulseInput = z.object({
  /** The version it was read at; 0 where the usual statements stood. */
  version: z.number().int().min(0),
  statements: z
    .array(line(LONGEST_PULSE_STATEMENT, 'Write the statement, or take it out.'))
    .min(1, { error: 'A pulse asks at least one thing.' })
    .max(MOST_PULSE_STATEMENTS, { error: `A pulse asks at most ${MOST_PULSE_STATEMENTS} things.` })
    .refine((all) => new Set(all).size === all.length, { error: 'Two of these are the same. Ask each once.' }),
});
export type ChangePulse = z.infer<typeof ChangePulseInput>;
