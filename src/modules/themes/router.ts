import { agreementAct, agreementQuery, router } from '#/server/trpc.ts';
import { bringCodebook } from './commands/bring-codebook.ts';
import { mergeThemes, removeTheme, rewordTheme, splitTheme, takeThemeOut } from './commands/change.ts';
import { beginCoding, giveUpCoding, sayReady } from './commands/coding.ts';
import { markPassage, takeMarkBack } from './commands/mark.ts';
import { codebook } from './queries/codebook.ts';
import { compareCoding } from './queries/compare.ts';
import { listThemes } from './queries/list.ts';
import { pieceThemes } from './queries/piece.ts';
import { codingChoices, listRounds } from './queries/rounds.ts';
import { getTheme } from './queries/theme.ts';
import * as input from './schema.ts';

export const themesRouter = router({
  list: agreementQuery.query(({ ctx }) => listThemes(ctx)),
  get: agreementQuery.input(input.GetThemeInput).query(({ ctx, input }) => getTheme(ctx, input.themeId, input.cursor)),
  ofPiece: agreementQuery
    .input(input.PieceThemesInput)
    .query(({ ctx, input }) => pieceThemes(ctx, input.evidenceId, input.roundId)),
  rounds: agreementQuery.query(({ ctx }) => listRounds(ctx)),
  choices: agreementQuery.query(({ ctx }) => codingChoices(ctx)),
  compare: agreementQuery.input(input.OneRoundInput).query(({ ctx, input }) => compareCoding(ctx, input.roundId)),

  codebook: agreementQuery.input(input.CodebookInput).query(({ ctx, input }) => codebook(ctx, input.format)),

  mark: agreementAct.input(input.MarkPassageInput).mutation(({ ctx, input }) => markPassage(ctx, input)),
  takeMarkBack: agreementAct.input(input.TakeMarkBackInput).mutation(({ ctx, input }) => takeMarkBack(ctx, input)),
  reword: agreementAct.input(input.RewordThemeInput).mutation(({ ctx, input }) => rewordTheme(ctx, input)),
  merge: agreementAct.input(input.MergeThemesInput).mutation(({ ctx, input }) => mergeThemes(ctx, input)),
  takeOut: agreementAct.input(input.TakeThemeOutInput).mutation(({ ctx, input }) => takeThemeOut(ctx, input)),
  split: agreementAct.input(input.SplitThemeInput).mutation(({ ctx, input }) => splitTheme(ctx, input)),
  remove: agreementAct.input(input.RemoveThemeInput).mutation(({ ctx, input }) => removeTheme(ctx, input)),
  bringCodebook: agreementAct.input(input.BringCodebookInput).mutation(({ ctx, input }) => bringCodebook(ctx, input)),
  beginCoding: agreementAct.input(input.BeginCodingInput).mutation(({ ctx, input }) => beginCoding(ctx, input)),
  sayReady: agreementAct.input(input.SayReadyInput).mutation(({ ctx, input }) => sayReady(ctx, input)),
  giveUpCoding: agreementAct.input(input.OneRoundInput).mutation(({ ctx, input }) => giveUpCoding(ctx, input)),
});
