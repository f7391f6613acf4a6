import { agreementAct, agreementQuery, router } from '#/server/trpc.ts';
import { bringIn } from './commands/bring-in.ts';
import { takeOut } from './commands/take-out.ts';
import { undoImport } from './commands/undo-import.ts';
import { checkSheet } from './queries/check.ts';
import { mayBringIn, sheetSetting } from './queries/setting.ts';
import { takenRows } from './queries/taken-rows.ts';
import * as input from './schema.ts';

export const sheetsRouter = router({
  setting: agreementQuery.query(({ ctx }) => sheetSetting(ctx)),
  mayBringIn: agreementQuery.query(({ ctx }) => mayBringIn(ctx)),
  // Writes nothing; what it is asked about is longer than an address.
  check: agreementQuery.input(input.CheckSheetInput).mutation(({ ctx, input }) => checkSheet(ctx, input)),
  bringIn: agreementAct.input(input.BringInInput).mutation(({ ctx, input }) => bringIn(ctx, input)),
  undo: agreementAct.input(input.UndoImportInput).mutation(({ ctx, input }) => undoImport(ctx, input)),
  takeOut: agreementAct.input(input.TakeOutInput).mutation(({ ctx, input }) => takeOut(ctx, input)),
  takenRows: agreementQuery.input(input.TakenRowsInput).query(({ ctx, input }) => takenRows(ctx, input)),
});
