import { dayIn } from '#/lib/days.ts';
import { coversReaders } from '#/modules/evidence/consent.ts';
import type { FileKind } from '#/modules/evidence/file-kinds.ts';
import { type Gap, gapOf } from '#/modules/evidence/standing.ts';
import type { ConsentScope, ConsentStatus, Visibility } from '#/modules/evidence/vocabulary.ts';
import { FIELD_WORDS, FIELDS, type Field } from './vocabulary.ts';

/** A piece as it stands in the agreement, with its words where they may be read at all. */
export interface StoredRow extends Record<string, unknown> {
  evidence_id: string;
  posted_at: string;
  visibility: Visibility;
  perspective: string;
  kind: string;
  surprising: boolean;
  harm: boolean;
  withdrawn_at: string | null;
  consent_ends_at: string | null;
  author: string | null;
  organisation: string | null;
  title: string | null;
  text: string | null;
  what_changed: string | null;
  significance: string | null;
  according_to: string | null;
  context: string | null;
  contribution: string | null;
  challenges_assumption: string | null;
  happened_on: string | null;
  language: string | null;
  consent_status: ConsentStatus | null;
  consent_scope: ConsentScope[] | null;
  consent_scope_note: string | null;
  consent_how: string | null;
  consent_on: string | null;
  consent_ends_on: string | null;
  named_as: string | null;
  called: string | null;
  added: string | null;
  files: { kind: FileKind; about: string | null; transcript: string | null }[] | null;
}

/** The headings of a table that is taken out. What can be brought in again has the heading it is known by. */
export const TAKEN_HEADINGS: readonly string[] = [
  'Posted on',
  ...FIELDS.map((field) => FIELD_WORDS[field]),
  'Added later',
  'Files',
  'Posted by',
  'Organisation',
  'Gap',
  'Gap since',
];

const GAPS: Record<Gap['how'] | 'not asked' | 'not for this', string> = {
  'taken back': 'Taken back by who told it',
  ended: 'Consent has ended',
  'kept closer': 'Kept to its organisation by who told it',
  'not asked': 'Nobody has asked the person yet, so the words stay here',
  'not for this': 'Consent does not cover its readers, so the words stay here',
};

const FILE_WORDS: Record<FileKind, string> = { picture: 'Photo', sound: 'Sound', document: 'Document' };

const iso = (moment: string | null) => moment && new Date(moment).toISOString();
const yesOrNo = (is: boolean) => (is ? 'yes' : 'no');

/** A piece as a row: its words where consent holds now and covers who may read it, and else the gap with its day. */
export function takenRow(row: StoredRow, { now, timeZone }: { now: string; timeZone: string }): string[] {
  const posted = dayIn(new Date(row.posted_at).toISOString(), timeZone);
  const gap = gapOf({ withdrawnAt: iso(row.withdrawn_at), consentEndsAt: iso(row.consent_ends_at) }, now, timeZone);
  if (gap || row.text === null) return gapRow('', gap ? GAPS[gap.how] : '', gap?.on ?? '');
  const why = whyWordsStay(row);
  if (why) return gapRow(posted, GAPS[why], '');
  const cells: Record<Field, string | null> = {
    text: row.text,
    title: row.title,
    perspective: row.perspective,
    kind: row.kind,
    happenedOn: row.happened_on,
    whatChanged: row.what_changed,
    significance: row.significance,
    accordingTo: row.according_to,
    context: row.context,
    contribution: row.contribution,
    challengesAssumption: row.challenges_assumption,
    surprising: yesOrNo(row.surprising),
    harm: yesOrNo(row.harm),
    language: row.language,
    visibility: row.visibility,
    consent: row.consent_status,
    consentScope: (row.consent_scope ?? []).join('; '),
    consentScopeNote: row.consent_scope_note,
    consentHow: row.consent_how,
    consentOn: row.consent_on,
    consentEndsOn: row.consent_ends_on,
    namedAs: row.named_as,
    called: row.called,
  };
  return [
    posted,
    ...FIELDS.map((field) => cells[field] ?? ''),
    row.added ?? '',
    (row.files ?? []).map(fileInWords).join('\n'),
    row.author ?? '',
    row.organisation ?? '',
    '',
    '',
  ];
}

/** A file by what is said of it: its content stays here. */
function fileInWords({ kind, about, transcript }: NonNullable<StoredRow['files']>[number]): string {
  const said = [about, transcript].filter(Boolean).join(' – ');
  return `${FILE_WORDS[kind]}: ${said || 'nobody has said yet what it holds'}`;
}

function gapRow(posted: string, gap: string, since: string): string[] {
  return [posted, ...FIELDS.map(() => ''), '', '', '', '', gap, since];
}

/** Why words that may be read here are not taken out of here; null where they may be. */
function whyWordsStay({ consent_status: status, consent_scope: scope, visibility }: StoredRow) {
  if (status === 'not asked') return 'not asked';
  // Who released it further has not taken it from those it was told to.
  const covered =
    coversReaders(scope ?? [], visibility) || (visibility === 'wider' && scope?.includes('this agreement'));
  return covered ? null : 'not for this';
}
