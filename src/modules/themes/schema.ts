import { z } from 'zod';
import { line, optionalLine } from '#/lib/words.ts';
import { PASSAGE_FIELDS } from './vocabulary.ts';

const THEME_NAME = 80;
const name = line(THEME_NAME, 'Name the theme.');
const place = z.int({ error: 'Pick the words.' }).min(0).max(20_000);
const version = z.int().min(1).max(1_000_000);
const Theme = z.object({ themeId: z.uuid() });
const Round = z.object({ roundId: z.uuid() });

export const MarkPassageInput = z.object({
  passageId: z.uuid(),
  evidenceId: z.uuid(),
  field: z.enum(PASSAGE_FIELDS, { error: 'Pick the words.' }),
  from: place,
  to: place,
  /** An existing theme is found by its name; under this id a new one is made. */
  theme: name,
  themeId: z.uuid(),
  /** Set where it is coded alone, to compare later. */
  roundId: z.uuid().nullish(),
});
export type MarkPassage = z.infer<typeof MarkPassageInput>;

export const TakeMarkBackInput = z.object({ passageId: z.uuid() });
export type TakeMarkBack = z.infer<typeof TakeMarkBackInput>;

export const RewordThemeInput = Theme.extend({ version, name, description: optionalLine(1000) });
export type RewordTheme = z.infer<typeof RewordThemeInput>;

export const MergeThemesInput = Theme.extend({
  version,
  intoId: z.uuid({ error: 'Choose the theme that it becomes a part of.' }),
});
export type MergeThemes = z.infer<typeof MergeThemesInput>;

export const TakeThemeOutInput = Theme.extend({ version, name });
export type TakeThemeOut = z.infer<typeof TakeThemeOutInput>;

export const RemoveThemeInput = Theme.extend({ version });
export type RemoveTheme = z.infer<typeof RemoveThemeInput>;

export const SplitThemeInput = Theme.extend({
  newThemeId: z.uuid(),
  name,
  passageIds: z.array(z.uuid()).min(1, { error: 'Choose the passages that go.' }).max(200),
});
export type SplitTheme = z.infer<typeof SplitThemeInput>;

export const CODEBOOK_FORMATS = ['csv', 'qdc'] as const;
export const CodebookInput = z.object({ format: z.enum(CODEBOOK_FORMATS) });
export type CodebookFormat = (typeof CODEBOOK_FORMATS)[number];

export const BringCodebookInput = CodebookInput.extend({ text: line(500_000, 'Choose a file.') });
export type BringCodebook = z.infer<typeof BringCodebookInput>;

export const BeginCodingInput = Round.extend({
  withPersonId: z.uuid({ error: 'Choose who codes with you.' }),
  evidenceIds: z.array(z.uuid()).min(1, { error: 'Choose at least one story.' }).max(20, { error: 'Twenty at most.' }),
});
export type BeginCoding = z.infer<typeof BeginCodingInput>;

export const SayReadyInput = Round.extend({ ready: z.boolean().default(true) });
export type SayReady = z.infer<typeof SayReadyInput>;

export const ThemeCursor = z.object({ markedAt: z.iso.datetime({ offset: true }), passageId: z.uuid() });
export type ThemeCursor = z.infer<typeof ThemeCursor>;
export const GetThemeInput = Theme.extend({ cursor: ThemeCursor.nullish() });
export const PieceThemesInput = z.object({ evidenceId: z.uuid(), roundId: z.uuid().nullish() });
export const OneRoundInput = Round;
export type OneRound = z.infer<typeof OneRoundInput>;
