import { z } from 'zod';
import { dayOr, optionalLine } from '#/lib/words.ts';
import { CONSENT_FOR_ALL, FIELDS, READERS_FOR_ALL, SHEET_FORMATS, WHICH_ROWS } from './vocabulary.ts';

const MOST_ROWS = 2000;

const cell = z
  .string()
  .max(20_001, { error: 'Keep a cell under 20,000 characters.' })
  .refine((text) => !text.includes('\u0000'), { error: 'This holds a character that cannot be stored.' });

const ForAll = z.object({
  perspective: optionalLine(80),
  consent: z.enum(CONSENT_FOR_ALL, { error: 'Say whether the people agreed.' }),
  readers: z.enum(READERS_FOR_ALL, { error: 'Say who may read them.' }),
  how: optionalLine(500),
  endsOn: dayOr('Say until when we may keep them.')
    .nullish()
    .transform((day) => day ?? null),
});

/** A table as it was read, what its columns hold, and what is said once for all of its rows. */
export const CheckSheetInput = z.object({
  matching: z.array(z.enum(FIELDS, { error: 'Choose from the list.' }).nullable()).max(100),
  rows: z
    .array(z.object({ at: z.int().min(1).max(2_000_000), cells: z.array(cell).max(100) }))
    .min(1, { error: 'There is nothing in this table.' })
    .max(MOST_ROWS, { error: 'Two thousand rows at a time at most.' }),
  forAll: ForAll,
});
export type CheckSheet = z.infer<typeof CheckSheetInput>;

export const BringInInput = CheckSheetInput.extend({
  importId: z.uuid(),
  which: z.enum(WHICH_ROWS, { error: 'Say whether all rows have to be good.' }),
  /** Whether what may point to a person stays in one's own organisation until its author shares it. */
  keepCloser: z.boolean().default(true),
});
export type BringIn = z.infer<typeof BringInInput>;

export const UndoImportInput = z.object({ importId: z.uuid() });
export type UndoImport = z.infer<typeof UndoImportInput>;

export const TakeOutInput = z.object({ format: z.enum(SHEET_FORMATS, { error: 'Choose CSV or Excel.' }) });
export type TakeOut = z.infer<typeof TakeOutInput>;

export const TakenRowsInput = z.object({
  /** The act by which the words are taken out: it stands in the journal. */
  takenOutBy: z.uuid(),
  cursor: z.object({ postedAt: z.iso.datetime({ offset: true }), evidenceId: z.uuid() }).nullish(),
});
export type TakenRows = z.infer<typeof TakenRowsInput>;
