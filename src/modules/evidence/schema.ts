import { z } from 'zod';
import { dayOr, line, optionalLine } from '#/lib/words.ts';
import { TRACE_KINDS } from './identifiers.ts';
import {
  ADDED_TO,
  AUTHORS_VISIBILITIES,
  CONSENT_SCOPES,
  EVIDENCE_KINDS,
  IDENTIFIABILITIES,
  NAMINGS,
  RELATIONS,
  RESPONSE_SUBJECTS,
  TELLER_LANGUAGES,
} from './vocabulary.ts';

const scope = z.array(z.enum(CONSENT_SCOPES, { error: 'Choose from the list.' })).max(CONSENT_SCOPES.length);
const ids = z.array(z.uuid()).max(20, { error: 'Choose at most twenty.' }).default([]);

const Given = z.object({
  status: z.literal('given'),
  scope,
  scopeNote: optionalLine(500),
  /** How it was asked and said: "spoken, read back, written note". */
  how: optionalLine(500),
  /** Who asked the person: somebody who takes part here; the author where it is left out. */
  by: z.uuid({ error: 'Choose who asked.' }).nullish(),
  /** The day it was given; today where it is left out. */
  on: dayOr('Say on which day the person agreed.').nullish(),
  endsOn: dayOr('Say until when we may keep it.').nullish(),
  namedAs: z.enum(NAMINGS).default('none'),
  /** The name that stands in the story for the person. */
  called: optionalLine(60),
});
const NotRequired = z.object({
  status: z.literal('not required'),
  scope: scope.default(['this agreement', 'joint reviews']),
  scopeNote: optionalLine(500),
  /** Why none is needed. */
  how: optionalLine(500),
  endsOn: dayOr('Say until when we may keep it.').nullish(),
  namedAs: z.enum(NAMINGS).default('role'),
});
const NotAsked = z.object({
  status: z.literal('not asked'),
  namedAs: z.enum(NAMINGS).default('none'),
  called: optionalLine(60),
});

export const ConsentInput = z.discriminatedUnion('status', [Given, NotRequired, NotAsked], {
  error: 'Say whether we may keep this story.',
});
export type Consent = z.infer<typeof ConsentInput>;

export const PostEvidenceInput = z.object({
  evidenceId: z.uuid(),
  text: line(20_000, 'Write what you saw or heard.'),
  /** In a few words; taken from the text where it is left out. */
  title: optionalLine(120),
  perspective: line(80, 'Say whose view this is.'),
  visibility: z.enum(AUTHORS_VISIBILITIES, { error: 'Say who may read it.' }),
  consent: ConsentInput,
  kind: z.enum(EVIDENCE_KINDS).default('story'),
  kindNote: optionalLine(200),
  happenedOn: dayOr('Say on which day it was, or leave it empty.').nullish(),
  whatChanged: optionalLine(2000),
  significance: optionalLine(2000),
  accordingTo: optionalLine(120),
  context: optionalLine(2000),
  contribution: optionalLine(2000),
  challengesAssumption: optionalLine(500),
  surprising: z.boolean().default(false),
  harm: z.boolean().default(false),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/, { error: 'Choose a language.' })
    .default('en'),
  identifiability: z.enum(IDENTIFIABILITIES).default('pseudonymised'),
  identifiabilitySteps: z.array(line(200, 'Say what was done.')).max(10, { error: 'Ten steps at most.' }).default([]),
  goalIds: ids,
  measureIds: ids,
  questionIds: ids,
});
export type PostEvidence = z.infer<typeof PostEvidenceInput>;

const Piece = z.object({ evidenceId: z.uuid() });
export type PieceInput = z.infer<typeof Piece>;
export const GetEvidenceInput = Piece;
export const WithdrawEvidenceInput = Piece;

const sure = z.literal(true, { error: 'Say so only where you are sure. Else ask its author to change it first.' });

/** What a second person has asked themselves before a piece goes beyond its agreement. */
export const ReleaseEvidenceInput = Piece.extend({
  nobodySingledOut: sure,
  nobodyLinked: sure,
  nobodyGuessed: sure,
});
export type ReleaseEvidence = z.infer<typeof ReleaseEvidenceInput>;

export const AddToEvidenceInput = Piece.extend({
  additionId: z.uuid(),
  addedTo: z.enum(ADDED_TO).default('text'),
  text: line(5000, 'Write what you want to add.'),
});
export type AddToEvidence = z.infer<typeof AddToEvidenceInput>;

const FileOfPieceInput = Piece.extend({ fileId: z.uuid() });
export type FileOfPiece = z.infer<typeof FileOfPieceInput>;
export const RemoveFileInput = FileOfPieceInput;

export const DescribeFileInput = FileOfPieceInput.extend({
  /** What a picture shows; what a sound or a document is. */
  about: optionalLine(500),
  transcript: optionalLine(20_000),
});
export type DescribeFile = z.infer<typeof DescribeFileInput>;

export const ShareEvidenceInput = Piece.extend({
  visibility: z.enum(['organisation', 'agreement'], { error: 'Say who may read it.' }),
  /** What the person said when asked again; needed where nobody has asked yet. */
  consent: ConsentInput.nullish(),
  /** What is taken out first, since it points to a person. */
  mask: z
    .array(z.object({ words: line(200, 'Say which words.'), kind: z.enum(TRACE_KINDS) }))
    .max(50, { error: 'Fifty at a time at most.' })
    .default([]),
});
export type ShareEvidence = z.infer<typeof ShareEvidenceInput>;

/** Of a piece that stands in another agreement of its author. */
export const PlaceEvidenceInput = Piece.extend({
  visibility: z.enum(['organisation', 'agreement'], { error: 'Say who may read it there.' }),
  goalIds: ids,
  measureIds: ids,
  questionIds: ids,
});
export type PlaceEvidence = z.infer<typeof PlaceEvidenceInput>;

export const AskForALookInput = Piece.extend({ personId: z.uuid({ error: 'Choose who should look.' }) });
export type AskForALook = z.infer<typeof AskForALookInput>;

export const LookInput = Piece.extend({ said: optionalLine(2000) });
export type Look = z.infer<typeof LookInput>;

export const RenewConsentInput = Piece.extend({ endsOn: dayOr('Say until when.') });
export type RenewConsent = z.infer<typeof RenewConsentInput>;

export const LinkEvidenceInput = Piece.extend({ goalIds: ids, measureIds: ids, questionIds: ids });
export type LinkEvidence = z.infer<typeof LinkEvidenceInput>;

const Pair = Piece.extend({ otherId: z.uuid({ error: 'Choose the other story.' }) });
export const UnrelateEvidenceInput = Pair;
export type UnrelateEvidence = z.infer<typeof UnrelateEvidenceInput>;
export const RelateEvidenceInput = Pair.extend({
  relation: z.enum(RELATIONS, { error: 'Say how the two stand to each other.' }),
});
export type RelateEvidence = z.infer<typeof RelateEvidenceInput>;

export const VoicesInput = z.object({
  goalId: z.uuid().nullish(),
  from: dayOr('Say from which day on.').nullish(),
  to: dayOr('Say until which day.').nullish(),
});
export type VoicesOf = z.infer<typeof VoicesInput>;

export const HandOutLinkInput = Piece.extend({
  linkId: z.uuid(),
  language: z.enum(TELLER_LANGUAGES, { error: 'Choose a language.' }).default('en'),
});
export type HandOutLink = z.infer<typeof HandOutLinkInput>;

export const RevokeLinkInput = Piece.extend({ linkId: z.uuid() });
export type RevokeLink = z.infer<typeof RevokeLinkInput>;

/** What came with a teller's link. Anything that could not be one is answered like one that is not there. */
export const ByLinkInput = z.object({ token: z.string().max(500) });
export type ByLink = z.infer<typeof ByLinkInput>;

export const TellerAddsInput = ByLinkInput.extend({ additionId: z.uuid(), text: line(5000, 'Write how you see it.') });
export type TellerAdds = z.infer<typeof TellerAddsInput>;

export const TellerNamesInput = ByLinkInput.extend({
  namedAs: z.enum(NAMINGS, { error: 'Say how you want to be named.' }),
  called: optionalLine(60),
});
export type TellerNames = z.infer<typeof TellerNamesInput>;

export const TellerNarrowsInput = ByLinkInput.extend({ scope });
export type TellerNarrows = z.infer<typeof TellerNarrowsInput>;

export const TellerSetsEndInput = ByLinkInput.extend({ endsOn: dayOr('Say until when.') });
export type TellerSetsEnd = z.infer<typeof TellerSetsEndInput>;

const Subject = z.object({ subjectKind: z.enum(RESPONSE_SUBJECTS), subjectId: z.uuid() });
export const ListResponsesInput = Subject;
export type ResponsesTo = z.infer<typeof Subject>;
export const RespondInput = Subject.extend({ responseId: z.uuid(), text: line(2000, 'Write your response.') });
export type Respond = z.infer<typeof RespondInput>;

export const SeeUsesInput = z.object({
  /** The moment of the newest use that was read. */
  until: z.iso.datetime({ offset: true }),
});
export type SeeUses = z.infer<typeof SeeUsesInput>;

export const AnswerWithInput = z.object({ questionId: z.uuid(), evidenceId: z.uuid() });
export type AnswerWith = z.infer<typeof AnswerWithInput>;

export const StreamFilter = z.object({
  kind: z.enum(EVIDENCE_KINDS).nullish(),
  perspective: optionalLine(80),
  goalId: z.uuid().nullish(),
  measureId: z.uuid().nullish(),
  surprising: z.boolean().default(false),
  harm: z.boolean().default(false),
  mine: z.boolean().default(false),
  /** Posted, and nothing rests on it yet. */
  neverUsed: z.boolean().default(false),
});
export type StreamFilter = z.infer<typeof StreamFilter>;

/** The last piece of the page before: a list goes on after it. */
export const StreamCursor = z.object({ postedAt: z.iso.datetime({ offset: true }), evidenceId: z.uuid() });
export type StreamCursor = z.infer<typeof StreamCursor>;

export const ListEvidenceInput = z.object({
  cursor: StreamCursor.nullish(),
  filter: StreamFilter.nullish(),
});
export type ListEvidence = z.infer<typeof ListEvidenceInput>;
