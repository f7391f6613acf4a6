import { z } from 'zod';
import { dayOr, line, monthOr, optionalLine } from '#/lib/words.ts';
import { CHANGE_KINDS, type ChangeKind } from '#/modules/agreements/vocabulary.ts';
import { MeasureFacts } from '#/modules/measures/schema.ts';
import { POSITIONS, SECOND_LOOKS } from './vocabulary.ts';

const MOST_PENCE = 1_000_000_000;
const pence = z
  .int({ error: 'Give an amount of money.' })
  .max(MOST_PENCE, { error: 'Keep this under £10,000,000 a year.' });
const dayFrom1990 = (missing: string) => dayOr(missing, '1990-01-01');
const LOOK_AGAIN = 'Say on which day we look at it again.';
const hash = z.string().regex(/^[0-9a-f]{64}$/, { error: 'Load the page again: the text you read is not named.' });

const said = { id: z.uuid(), because: optionalLine(2000), expected: optionalLine(1000) };

const about = <K extends ChangeKind, P extends z.ZodType>(kind: K, missing: string, put: P) =>
  z.object({ ...said, kind: z.literal(kind), subjectId: z.uuid({ error: missing }), put });
const aboutNothing = <K extends ChangeKind, P extends z.ZodType>(kind: K, put: P) =>
  z.object({ ...said, kind: z.literal(kind), subjectId: z.null().default(null), put });

const nothing = z.strictObject({}).default({});
const goalWords = line(1000, 'Write the goal as it would say.');
const questionWords = line(500, 'Write the question as it would be asked.');

const ProposedChangeInput = z.discriminatedUnion(
  'kind',
  [
    aboutNothing('purpose reworded', z.object({ text: line(1000, 'Write the purpose as it would say.') })),
    aboutNothing(
      'clause added',
      z.object({
        section: line(120, 'Say which section it belongs to.'),
        heading: line(200, 'Give the clause a heading.'),
        text: line(8000, 'Write the clause.'),
      }),
    ),
    about(
      'clause reworded',
      'Choose a clause.',
      z.object({ heading: optionalLine(200), text: line(8000, 'Write the clause as it would say.') }),
    ),
    about('clause removed', 'Choose a clause.', nothing),
    aboutNothing('goal added', z.object({ text: goalWords, why: line(2000, 'Say why it matters.') })),
    about('goal reworded', 'Choose a goal.', z.object({ text: goalWords, why: optionalLine(2000) })),
    about('goal retired', 'Choose a goal.', nothing),
    aboutNothing('question added', z.object({ text: questionWords, goalId: z.uuid().nullable().default(null) })),
    about('question reworded', 'Choose a question.', z.object({ text: questionWords })),
    about('question retired', 'Choose a question.', nothing),
    aboutNothing('measure added', MeasureFacts),
    about('measure changed', 'Choose a measure.', MeasureFacts),
    about('measure retired', 'Choose a measure.', nothing),
    about(
      'measure rebased',
      'Choose a measure.',
      z.object({ fromMonth: monthOr('Say from which month its limits are drawn anew.') }),
    ),
    aboutNothing(
      'practice changed',
      z.object({ was: line(2000, 'Say what is done today.'), text: line(2000, 'Say what would be done.') }),
    ),
    aboutNothing(
      'money moved',
      z.object({
        moves: z
          .array(
            z.object({
              fromLineId: z.uuid({ error: 'Say which line it leaves.' }),
              toLineId: z.uuid({ error: 'Say which line it goes to.' }),
              perYear: pence.min(1, { error: 'Give an amount of money.' }),
            }),
          )
          .min(1, { error: 'Say how much moves from where to where.' })
          .max(20),
        fromMonth: monthOr('Say from which month the money moves.'),
      }),
    ),
    about(
      'total changed',
      'Choose a money line.',
      z.object({
        perYear: pence.min(0, { error: 'Give an amount of money.' }),
        payerId: z.uuid({ error: 'Say who pays the difference.' }),
      }),
    ),
    aboutNothing('end date changed', z.object({ date: dayFrom1990('Say on which day the agreement would end.') })),
    about('signatory added', 'Choose a party.', nothing),
    about('signatory removed', 'Choose a party.', nothing),
  ],
  { error: 'Say what kind of change this is.' },
);

const changes = z.array(ProposedChangeInput).max(20, { error: 'Put at most twenty changes into one proposal.' });
const conditions = z
  .array(line(500, 'Write the condition, or take it out.'))
  .max(20, { error: 'Keep to twenty conditions.' });
const text = line(500, 'Say in a sentence what you propose.');
const ids = z.array(z.uuid()).max(50, { error: 'Choose at most fifty.' }).default([]);

const BECAUSE_LISTS = ['evidenceIds', 'measureIds', 'insightIds'] as const;
const restsOnLists = (value: unknown): boolean =>
  BECAUSE_LISTS.every((list) => Array.isArray((value as Record<string, unknown> | null)?.[list]));

export const ProposeInput = z
  .object({
    decisionId: z.uuid(),
    reviewId: z.uuid().nullish(),
    text,
    conditions: conditions.default([]),
    changes: changes.default([]),
    because: optionalLine(2000),
    hunch: optionalLine(1000),
    evidenceIds: ids,
    measureIds: ids,
    insightIds: ids,
    expected: optionalLine(1000),
    note: optionalLine(1000),
    lookAgainOn: dayFrom1990(LOOK_AGAIN),
  })
  .refine((p) => p.hunch || p.evidenceIds.length + p.measureIds.length + p.insightIds.length > 0, {
    path: ['because'],
    error: 'Choose what we learnt that this rests on, or say honestly that it is a hunch.',
    // Told together with whatever else is missing, so that nobody puts a form right twice.
    when: ({ value }) => restsOnLists(value),
  });
export type Propose = z.infer<typeof ProposeInput>;

/** A changed text or an added condition: a new round, in which everybody is asked again. */
export const ChangeTextInput = z.object({
  decisionId: z.uuid(),
  /** The round that was read. */
  round: z.int().min(1),
  text,
  conditions,
  changes,
});
export type ChangeText = z.infer<typeof ChangeTextInput>;

export const TakePositionInput = z
  .object({
    decisionId: z.uuid(),
    positionId: z.uuid(),
    /** The round that was read. */
    round: z.int().min(1),
    position: z.enum(POSITIONS, { error: 'Say whether your party consents, stands aside or objects.' }),
    reason: optionalLine(2000),
  })
  .refine((p) => p.position !== 'objection' || p.reason, {
    path: ['reason'],
    error: 'Say how this would harm our purpose.',
  });
export type TakePosition = z.infer<typeof TakePositionInput>;

export const CloseObjectionInput = z
  .object({
    objectionId: z.uuid(),
    how: z.enum(['worked in', 'withdrawn'], { error: 'Say what became of it.' }),
    workedIn: optionalLine(500),
  })
  .refine((close) => close.how !== 'worked in' || close.workedIn, {
    path: ['workedIn'],
    error: 'Say how it is worked in.',
  });
export type CloseObjection = z.infer<typeof CloseObjectionInput>;

export const ReleaseObjectionInput = z.object({ objectionId: z.uuid() });
export type ReleaseObjection = z.infer<typeof ReleaseObjectionInput>;

export const EndProposalInput = z.object({ decisionId: z.uuid(), reason: optionalLine(500) });
export type EndProposal = z.infer<typeof EndProposalInput>;

export const TakeUpInput = z.object({ decisionId: z.uuid() });
export type TakeUp = z.infer<typeof TakeUpInput>;

/** The hash names the text that was read: a signature under any other text is refused. */
export const SignVariationInput = z.object({ decisionId: z.uuid(), signatureId: z.uuid(), hash });
export type SignVariation = z.infer<typeof SignVariationInput>;

export const DeclineVariationInput = SignVariationInput.extend({
  reason: line(1000, 'Say why your party does not sign.'),
});
export type DeclineVariation = z.infer<typeof DeclineVariationInput>;

export const LookAgainInput = z.object({
  decisionId: z.uuid(),
  lookId: z.uuid(),
  reviewId: z.uuid().nullish(),
  /** The day it came back on, as it was read; null where it was not to come back, and a story that it rests on is gone. */
  dueOn: dayFrom1990('Load the page again: the day it came back on is not named.').nullable(),
  found: line(2000, 'Say what you found.'),
  outcome: z.enum(SECOND_LOOKS, { error: 'Say whether it stands.' }),
  /** When it comes back once more; none: it is done. */
  nextOn: dayFrom1990(LOOK_AGAIN).nullish(),
});
export type LookAgain = z.infer<typeof LookAgainInput>;

export const LookBackInput = z.object({
  adaptationId: z.uuid(),
  happened: line(2000, 'Say what came of it.'),
});
export type LookBack = z.infer<typeof LookBackInput>;

/** As much of the changes as says whether they need signatures: it goes into an address, which must stay short. */
export const WeighInput = z.object({
  changes: z
    .array(
      z.discriminatedUnion('kind', [
        z.object({
          kind: z.literal('money moved'),
          put: z.object({
            moves: z.array(z.object({ perYear: pence.min(0) })).max(20),
            fromMonth: monthOr('Say from which month the money moves.'),
          }),
        }),
        z.object({ kind: z.enum(CHANGE_KINDS).exclude(['money moved']) }),
      ]),
    )
    .max(20),
});
export type Weigh = z.infer<typeof WeighInput>;

export const OneDecisionInput = z.object({ decisionId: z.uuid() });
export const ListInput = z.object({
  cursor: z.object({ at: z.iso.datetime(), id: z.uuid() }).nullish(),
});
