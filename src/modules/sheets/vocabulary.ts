/** What a column of a table can hold of a piece. */
export const FIELDS = [
  'text',
  'title',
  'perspective',
  'kind',
  'happenedOn',
  'whatChanged',
  'significance',
  'accordingTo',
  'context',
  'contribution',
  'challengesAssumption',
  'surprising',
  'harm',
  'language',
  'visibility',
  'consent',
  'consentScope',
  'consentScopeNote',
  'consentHow',
  'consentOn',
  'consentEndsOn',
  'namedAs',
  'called',
] as const;
export type Field = (typeof FIELDS)[number];

/** As it stands above a column that we write, and in the choice for one that we read. */
export const FIELD_WORDS: Record<Field, string> = {
  text: 'The story',
  title: 'Title',
  perspective: 'Whose view',
  kind: 'Kind',
  happenedOn: 'Happened on',
  whatChanged: 'What changed',
  significance: 'What matters',
  accordingTo: 'According to',
  context: 'What was going on',
  contribution: 'What we did towards it',
  challengesAssumption: 'What it calls into question',
  surprising: 'Surprising',
  harm: 'Harm',
  language: 'Language',
  visibility: 'Who may read it',
  consent: 'Consent',
  consentScope: 'Consent is for',
  consentScopeNote: 'Note on consent',
  consentHow: 'How consent was given',
  consentOn: 'Consent given on',
  consentEndsOn: 'Consent until',
  namedAs: 'How the person is named',
  called: 'Called here',
};

/** What holds for every row whose cells do not say it. */
export const CONSENT_FOR_ALL = ['not asked', 'given', 'not required'] as const;
export type ConsentForAll = (typeof CONSENT_FOR_ALL)[number];
export const READERS_FOR_ALL = ['organisation', 'agreement'] as const;
export type ReadersForAll = (typeof READERS_FOR_ALL)[number];

/** Whether all rows have to be good, or the good ones are brought in without the others. */
export const WHICH_ROWS = ['all', 'good'] as const;

export const SHEET_FORMATS = ['csv', 'xlsx'] as const;
