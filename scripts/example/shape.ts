import { z } from 'zod';

// The shape of data/keeping-home.json, as data/README.md describes it: a record of acts, with ids of the file's own.

const id = z.string().regex(/^[A-Za-z0-9-]+$/);
const ids = z.array(id);
const words = z.string().min(1);
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})$/;
/** With its offset; seconds may be left out. */
const moment = z
  .string()
  .refine((text) => MOMENT.test(text) && !Number.isNaN(Date.parse(text)), { error: 'is not a moment with its offset' });
const day = z.iso.date();
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
const side = z.enum(['commissioning', 'providing', 'partner']);
const confidence = z.enum(['early', 'growing', 'strong']);

const Organisation = z.looseObject({
  id,
  name: words,
  type: words,
  party: z
    .object({
      side,
      kind: z.enum(['commissioner', 'funder', 'provider', 'residents', 'learning', 'system']),
      signatory: z.boolean(),
      inVersion: words,
    })
    .nullable(),
});

const Person = z.looseObject({
  id,
  name: words,
  org: id,
  role: words,
  email: z.email(),
  organisationRole: z.enum(['lead', 'member']),
});

const Participant = z.object({
  personId: id,
  organisationId: id,
  through: z.enum(['party', 'guest']),
  side,
  role: z.enum(['signatory', 'contributor', 'reader']),
  invitedBy: id.nullable(),
  invitedOn: day.nullable(),
  acceptedOn: day,
  leftOn: day.nullable(),
});

const Drafting = z.looseObject({
  at: moment,
  by: id,
  act: z.enum(['drafted', 'reworded', 'proposed']),
  clauseId: id.optional(),
  from: words.optional(),
  to: words.optional(),
});

const Clause = z.object({
  id,
  section: words,
  heading: words,
  text: words,
  shows: words.nullable(),
  replaces: z.object({ old: words, outcome: z.enum(['kept', 'converted', 'let go']), reason: words }).nullable(),
});

const Signature = z.object({ organisationId: id, personId: id, at: moment });

const Agreement = z.looseObject({
  id: words,
  title: words,
  place: words,
  start: day,
  end: day,
  paymentTerms: words,
  purpose: words,
  startingPoint: z.object({ kind: words, text: words }),
  learningBudgetShare: z.number().min(0).max(1),
  principles: z.array(z.looseObject({ id, text: words })),
  redLines: z.array(words),
  promises: z.array(z.object({ id, sides: z.array(side), text: words })),
  adaptationEnvelope: z.object({ insideReview: z.array(words), needsFormalVariation: z.array(words) }),
  reviewRhythm: z.array(z.object({ what: words, every: words, minutes: z.number().int(), who: words })),
  signatures: z.array(
    z.looseObject({
      version: words,
      adaptationIds: ids,
      signatures: z.array(Signature),
      witnesses: z.array(Signature),
    }),
  ),
  timeZone: words,
  confidentiality: words,
  smallNumberThreshold: z.number().int(),
  participants: z.array(Participant),
  drafting: z.array(Drafting),
  moneyLines: z.array(
    z.object({ id, name: words, heldBy: id, perYearGBP: z.number().min(0), paidBy: z.record(z.string(), z.number()) }),
  ),
  clauses: z.array(Clause),
});

const Goal = z.looseObject({
  id,
  learningQuestions: z.array(
    z.looseObject({
      id,
      text: words,
      posedBy: id,
      posedOn: day,
      status: z.enum(['open', 'answered', 'retired']),
      answers: z.array(
        z.looseObject({
          on: day,
          reviewId: id.nullable(),
          by: id,
          text: words,
          confidence,
          nextTest: words.nullable().optional(),
        }),
      ),
    }),
  ),
  versions: z.array(z.looseObject({ version: z.number().int(), text: words, why: words, proposedBy: id })).min(1),
});

const Measure = z.looseObject({
  id,
  name: words,
  unit: words,
  kind: z.enum(['count', 'proportion', 'median', 'mean', 'rate', 'amount']),
  improvementDirection: z.enum(['increase', 'decrease', 'neutral']),
  learningPurpose: words,
  howThisCouldMislead: words,
  source: words,
  goalIds: ids,
  owner: id,
  dueDay: z.number().int(),
  proposedByPerson: id,
  definitions: z
    .array(
      z.looseObject({
        from: month,
        limits: z.object({ fixAfterPoints: z.number().int().nullable() }),
        rounding: words,
      }),
    )
    .length(1),
  rebases: z.array(z.looseObject({ from: month, adaptationId: id })),
  annotations: z.array(z.object({ month, text: words, kind: z.enum(['note', 'context event']), by: id, on: day })),
  values: z.array(
    z.looseObject({
      month,
      value: z.number(),
      numerator: z.number().optional(),
      denominator: z.number().optional(),
      postedBy: id,
      postedAt: moment,
      corrections: z
        .array(z.object({ was: z.number(), now: z.number(), at: moment, by: id, reason: words }))
        .optional(),
    }),
  ),
});

const Evidence = z.looseObject({
  id,
  date: day,
  kind: words,
  kindNote: words.nullable(),
  perspective: words,
  recordedBy: id,
  organisationId: id,
  postedAt: moment,
  title: words,
  text: words,
  whatChanged: words.nullish(),
  significance: z.object({ text: words, accordingTo: words }).nullish(),
  context: words.nullish(),
  contribution: words.nullish(),
  challengesAssumption: words.nullish(),
  surprising: z.boolean(),
  goalIds: ids,
  measureIds: ids,
  consent: z.looseObject({
    status: z.enum(['given', 'withdrawn', 'not required']),
    basis: words,
    scope: z.array(words),
    scopeNote: words.nullable(),
    howObtained: words.nullable(),
    obtainedOn: day.nullable(),
    expires: day.nullable(),
    namedAs: words,
    withdrawnAt: moment.nullable(),
    withdrawnThrough: id.nullable(),
  }),
  identifiability: z.looseObject({
    level: words,
    stepsTaken: z.array(words),
    checkedBy: id.nullable(),
    checkedOn: day.nullable(),
  }),
  visibility: z.enum(['private', 'organisation', 'agreement', 'wider']),
  language: words,
  additions: z.array(z.object({ at: moment, by: id, field: words, text: words })),
  widerRelease: z.object({ by: id, on: day }).nullable(),
});

const Position = z.object({
  organisationId: id,
  personId: id,
  position: z.enum(['consent', 'stand aside', 'objection']),
  reason: words.nullable(),
  at: moment,
});

const Decision = z.looseObject({
  id,
  text: words,
  restsOn: z.object({ evidenceIds: ids, measureIds: ids, insightIds: ids, hunch: words.nullable() }),
  objections: z.array(
    z.looseObject({
      by: id,
      text: words,
      integrated: words.nullable(),
      closedAt: moment.nullable(),
      closedBy: id.nullable(),
    }),
  ),
  lookAgainOn: day,
  note: words.nullable(),
  proposedBy: id,
  proposedAt: moment,
  rounds: z
    .array(
      z.object({
        round: z.number().int(),
        text: words,
        conditions: z.array(words),
        openedAt: moment,
        positions: z.array(Position),
      }),
    )
    .min(1),
  lookedAgain: z.array(
    z.object({
      at: moment,
      reviewId: id.nullable(),
      by: id,
      found: words,
      outcome: z.enum(['stands', 'replaced', 'let go']),
      nextOn: day.nullable(),
    }),
  ),
});

const Review = z.looseObject({
  id,
  cycle: z.number().int(),
  date: day,
  chair: id,
  facilitator: id,
  noteTaker: id,
  present: ids,
  evidenceRead: ids,
  voicesMissing: z.array(words),
  learningStage: words,
  startsAt: moment,
  endsAt: moment,
  packOpensAt: moment,
  nextChair: id,
  record: z.object({
    proposedBy: id,
    proposedAt: moment,
    acceptedBy: z.array(z.object({ side, personId: id, at: moment })),
  }),
  insights: z.array(
    z.looseObject({
      id,
      text: words,
      evidenceIds: ids,
      measureIds: ids,
      confidence,
      dissent: words.nullable(),
      perspectivesPresent: z.array(words),
      perspectivesMissing: z.array(words),
      writtenBy: id,
      writtenAt: moment,
      freshUntil: day,
    }),
  ),
  decisions: z.array(Decision),
});

const Adaptation = z.looseObject({
  id,
  decisionId: id,
  type: z.enum(['goal reworded', 'practice changed', 'prototype ended', 'measure rebased', 'money moved']),
  targetId: id,
  from: words,
  to: words,
  because: words,
  expected: words,
  moves: z.array(z.object({ from: id, to: id, perYearGBP: z.number().positive() })).optional(),
  fromDate: day.optional(),
  whatHappened: words.nullable(),
  whatHappenedBy: id.nullable(),
  whatHappenedAt: moment.nullable(),
});

const Promised = z.looseObject({
  id,
  fromReview: id.nullable(),
  decisionId: id.nullable(),
  text: words,
  owner: id,
  due: day,
  madeOn: day,
  status: z.enum(['open', 'kept', 'not kept', 'let go']),
  on: day.nullable(),
  said: words.nullable(),
});

export const ExampleFile = z.looseObject({
  demoToday: day,
  organisations: z.array(Organisation),
  people: z.array(Person),
  agreement: Agreement,
  goals: z.array(Goal),
  measures: z.array(Measure),
  evidence: z.array(Evidence),
  reviews: z.array(Review),
  decisionsBetweenReviews: z.array(Decision),
  adaptations: z.array(Adaptation),
  promises: z.array(Promised),
});
export type ExampleFile = z.infer<typeof ExampleFile>;
export type ExampleDecision = z.infer<typeof Decision>;
export type ExampleEvidence = z.infer<typeof Evidence>;
export type ExampleReview = z.infer<typeof Review>;
