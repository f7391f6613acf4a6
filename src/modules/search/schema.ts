import { z } from 'zod';
import { dayOr, line, optionalLine } from '#/lib/words.ts';
import { EVIDENCE_KINDS } from '#/modules/evidence/vocabulary.ts';
import { FOUND_KINDS, LONGEST_WORDS } from './vocabulary.ts';

const Cursor = z.object({ isInTitle: z.boolean(), at: z.iso.datetime({ offset: true }), id: z.uuid() });

/** A question as it is being typed. It is sent in a body, so that no word of it stands in an address. */
export const ThereInput = z.object({ words: line(500, 'Write the question.') });

export const SearchInput = z.object({
  words: line(LONGEST_WORDS, 'Write what you look for.'),
  kind: z.enum(FOUND_KINDS, { error: 'Choose from the list.' }).nullish(),
  evidenceKind: z.enum(EVIDENCE_KINDS, { error: 'Choose from the list.' }).nullish(),
  perspective: optionalLine(80),
  from: dayOr('Choose a day.').nullish(),
  until: dayOr('Choose a day.').nullish(),
  cursor: Cursor.nullish(),
});
export type Search = z.infer<typeof SearchInput>;
