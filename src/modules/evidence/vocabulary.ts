export const EVIDENCE_KINDS = [
  'story',
  'observation',
  'reflection',
  'wanted to, could not',
  'outcome description',
  'document',
  'survey',
  'peer research',
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** Whose eyes it is seen through. A suggestion: people may write their own. */
export const PERSPECTIVES = [
  'resident',
  'front-line worker',
  'provider',
  'commissioner',
  'people with lived experience',
  'housing association',
  'landlord',
  'councillor',
] as const;

/** Views that people at work give in their own name; a piece from any other was told to its author. */
export const VIEWS_AT_WORK: readonly string[] = [
  'front-line worker',
  'provider',
  'commissioner',
  'housing association',
  'landlord',
  'councillor',
];

/** Who may read it, from narrow to wide. */
export const VISIBILITIES = ['private', 'organisation', 'agreement', 'wider'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/** How far its author alone may share it; a second person releases it to the wider scopes. */
export const AUTHORS_VISIBILITIES = ['private', 'organisation', 'agreement'] as const;

/** `not asked`: nobody has asked yet, so the piece stays with its author. */
export const CONSENT_STATUSES = ['given', 'not required', 'not asked', 'withdrawn'] as const;
export type ConsentStatus = (typeof CONSENT_STATUSES)[number];

export const CONSENT_SCOPES = ['this agreement', 'joint reviews', 'other agreements', 'public learning'] as const;
export type ConsentScope = (typeof CONSENT_SCOPES)[number];

/** How the person in the story is named. */
export const NAMINGS = ['none', 'role', 'pseudonym', 'first name', 'full name', 'group'] as const;
export type Naming = (typeof NAMINGS)[number];

export const IDENTIFIABILITIES = ['no personal data', 'aggregate', 'pseudonymised', 'identifiable'] as const;
export type Identifiability = (typeof IDENTIFIABILITIES)[number];

/** What the author may add to later, below what stands. */
export const ADDED_TO = ['whatChanged', 'significance', 'context', 'contribution', 'text'] as const;
export type AddedTo = (typeof ADDED_TO)[number];

export const RESPONSE_SUBJECTS = ['evidence', 'goal', 'question'] as const;
export type ResponseSubject = (typeof RESPONSE_SUBJECTS)[number];

/** The languages in which a teller can be spoken to by their private link. */
export const TELLER_LANGUAGES = ['en', 'cy'] as const;
export type TellerLanguage = (typeof TELLER_LANGUAGES)[number];

/** How two pieces stand to each other. Each holds in both directions. */
export const RELATIONS = ['same event', 'supports', 'contradicts'] as const;
export type Relation = (typeof RELATIONS)[number];

/** What one click says to whoever brought bad news. */
export const THANKS = 'Thank you for telling us this. We need to hear it.';
