import type { OwnWords } from '#/modules/agreements/commands/own-words.ts';
import { agreementAct, agreementQuery, router } from '#/server/trpc.ts';
import { addMeasure } from './commands/add-measure.ts';
import { annotate } from './commands/annotate.ts';
import { correctReading } from './commands/correct-reading.ts';
import { editMeasure, removeMeasure } from './commands/edit-measure.ts';
import { postReading } from './commands/post-reading.ts';
import { getMeasure, listMeasures, mayMeasure, measureChoices } from './queries.ts';
import {
  AddMeasureInput,
  AnnotateInput,
  CorrectReadingInput,
  EditMeasureInput,
  OneMeasureInput,
  PostReadingInput,
  RemoveMeasureInput,
} from './schema.ts';

export const measuresRouter = (words: OwnWords) =>
  router({
    list: agreementQuery.query(({ ctx }) => listMeasures(ctx)),
    get: agreementQuery.input(OneMeasureInput).query(({ ctx, input }) => getMeasure(ctx, input.measureId)),
    choices: agreementQuery.query(({ ctx }) => measureChoices(ctx)),
    may: agreementQuery.query(({ ctx }) => mayMeasure(ctx)),
    add: agreementAct.input(AddMeasureInput).mutation(({ ctx, input }) => addMeasure(ctx, input)),
    edit: agreementAct.input(EditMeasureInput).mutation(({ ctx, input }) => editMeasure(ctx, input)),
    remove: agreementAct.input(RemoveMeasureInput).mutation(({ ctx, input }) => removeMeasure(ctx, input)),
    postReading: agreementAct.input(PostReadingInput).mutation(({ ctx, input }) => postReading(ctx, input, words)),
    correctReading: agreementAct
      .input(CorrectReadingInput)
      .mutation(({ ctx, input }) => correctReading(ctx, input, words)),
    annotate: agreementAct.input(AnnotateInput).mutation(({ ctx, input }) => annotate(ctx, input, words)),
  });
