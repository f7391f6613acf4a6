import { sql } from 'drizzle-orm';
import { gapOf } from '#/modules/evidence/standing.ts';
import type { StoryView, StoryWords } from '#/modules/evidence/story-view.ts';
import type { AgreementContext } from '#/server/context.ts';
import { excerpt } from '../excerpt.ts';

/** What a slip shows, for statements in which p is the placement and e the evidence, which may be gone. */
export const storyColumns = sql`p.evidence_id, p.posted_at, p.kind, p.perspective, p.visibility, p.surprising, p.harm,
  p.consent_ends_at, p.withdrawn_at, p.used_at, h.name as author, o.name as organisation, y.side, e.title, e.text, e.significance,
  e.language, e.consent_status, e.consent_scope, e.consent_scope_note, to_char(e.consent_ends_on, 'YYYY-MM-DD') as consent_ends_on,
  e.named_as, e.called`;

/** Who wrote it: the person, their organisation, and the side it is on here. */
export const joinAuthor = sql`
  left join persons h on h.id = p.author_id
  left join organisations o on o.id = p.organisation_id
  left join parties y on y.agreement_id = p.agreement_id and y.organisation_id = p.organisation_id`;

export interface StoryRow {
  evidence_id: string;
  posted_at: string;
  kind: StoryView['kind'];
  perspective: string;
  visibility: StoryView['visibility'];
  surprising: boolean;
  harm: boolean;
  consent_ends_at: string | null;
  withdrawn_at: string | null;
  used_at: string | null;
  author: string | null;
  organisation: string | null;
  side: NonNullable<StoryView['author']>['side'] | null;
  title: string | null;
  text: string | null;
  significance: string | null;
  language: string;
  consent_status: StoryWords['consentStatus'];
  consent_scope: StoryWords['consentScope'];
  consent_scope_note: string | null;
  consent_ends_on: string | null;
  named_as: StoryWords['namedAs'];
  called: string | null;
}

/** A piece as everybody who may read it sees it, or the gap it left; of its words at most the beginning. */
export function asStory(ctx: AgreementContext, row: StoryRow, longest: number): StoryView {
  const ends = { withdrawnAt: iso(row.withdrawn_at), consentEndsAt: iso(row.consent_ends_at) };
  const view = {
    evidenceId: row.evidence_id,
    postedAt: new Date(row.posted_at).toISOString(),
    visibility: row.visibility,
    // A page that is everybody's does not say whose eyes read it.
    isMine: false,
    isUsed: row.used_at !== null,
    gap: gapOf(ends, ctx.now, ctx.actor.timeZone),
  };
  if (view.gap || row.text === null)
    return { ...view, kind: null, perspective: null, surprising: false, harm: false, author: null, words: null };
  const { kind, perspective, surprising, harm, author, organisation, side } = row;
  return {
    ...view,
    kind,
    perspective,
    surprising,
    harm,
    author: { name: author ?? '', organisation: organisation ?? '', side: side ?? 'partner' },
    words: wordsOf(row, row.text, longest),
  };
}

function wordsOf(row: StoryRow, whole: string, longest: number): StoryWords {
  const text = excerpt(whole, longest);
  return {
    title: row.title ?? '',
    // The slip itself ends what is cut with an ellipsis.
    text: text.replace(/…$/, ''),
    isCut: text !== whole,
    significance: row.significance,
    language: row.language,
    consentStatus: row.consent_status,
    consentScope: row.consent_scope,
    consentScopeNote: row.consent_scope_note,
    consentEndsOn: row.consent_ends_on,
    namedAs: row.named_as,
    called: row.called,
  };
}

function iso(moment: string | null): string | null {
  return moment === null ? null : new Date(moment).toISOString();
}
