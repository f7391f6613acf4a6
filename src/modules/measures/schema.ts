import { z } from 'zod';
import { line, monthOr, optionalLine } from '#/lib/words.ts';
import { ANNOTATION_KINDS, DIRECTIONS, MEASURE_KINDS, ROUNDINGS } from './vocabulary.ts';

const LARGEST = 1e12;
const amount = (missing: string) =>
  z
    .number({ error: missing })
    .min(-LARGEST, { error: 'This number is too small to store.' })
    .max(LARGEST, { error: 'This number is too large to store.' });

/** What a measure is, as a draft and a proposal both say it. */
export const MeasureFacts = z.object({
  name: line(200, 'Give the measure a name.'),
  unit: line(80, 'Say what one of it is, such as “households per month”.'),
  kind: z.enum(MEASURE_KINDS, { error: 'Say what kind of number it is.' }),
  direction: z.enum(DIRECTIONS, { error: 'Say which way is better, or neither.' }),
  purpose: line(1000, 'Say what we hope to learn from it.'),
  misleads: line(1000, 'Say how it could mislead. Every number can.'),
  source: line(500, 'Say where the number comes from.'),
  ownerId: z.uuid({ error: 'Say who posts it.' }),
  dueDay: z.number().int().min(1).max(28).default(20),
  goalIds: z.array(z.uuid()).max(50).default([]),
  fromMonth: monthOr('Say from which month it is read.'),
  fixAfterPoints: z.number().int().min(2).max(120).nullish(),
  rounding: z.enum(ROUNDINGS).default('none'),
  /** It counts people or households. */
  countsPeople: z.boolean().default(false),
});
export type MeasureFacts = z.infer<typeof MeasureFacts>;

export const AddMeasureInput = MeasureFacts.extend({ measureId: z.uuid() });
export type AddMeasure = z.infer<typeof AddMeasureInput>;

export const EditMeasureInput = AddMeasureInput.extend({ draftVersion: z.number().int().min(1) });
export type EditMeasure = z.infer<typeof EditMeasureInput>;

export const RemoveMeasureInput = z.object({ measureId: z.uuid() });
export type RemoveMeasure = z.infer<typeof RemoveMeasureInput>;

const given = z.object({
  value: amount('Give the number.').nullish(),
  numerator: amount('Give the part.').nullish(),
  denominator: amount('Give the whole.').nullish(),
});

export const PostReadingInput = given.extend({
  readingId: z.uuid(),
  measureId: z.uuid(),
  month: monthOr('Say which month the number is for.'),
  note: optionalLine(1000),
});
export type PostReading = z.infer<typeof PostReadingInput>;

export const CorrectReadingInput = given.extend({
  readingId: z.uuid(),
  correctionId: z.uuid(),
  /** The version of the reading that was corrected. */
  version: z.number().int().min(1),
  reason: line(500, 'Say why the number changes.'),
});
export type CorrectReading = z.infer<typeof CorrectReadingInput>;

export const AnnotateInput = z.object({
  annotationId: z.uuid(),
  measureId: z.uuid(),
  month: monthOr('Say in which month it was.'),
  kind: z.enum(ANNOTATION_KINDS),
  text: line(300, 'Say what was going on.'),
});
export type Annotate = z.infer<typeof AnnotateInput>;

export const OneMeasureInput = z.object({ measureId: z.uuid() });
