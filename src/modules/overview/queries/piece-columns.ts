import { sql } from 'drizzle-orm';

/** The columns of a `Piece`, for statements in which p is its placement, e the evidence, h its author. */
export const pieceColumns = sql`p.evidence_id as "evidenceId", p.kind, p.perspective, e.title, e.text, e.significance,
  e.according_to as "accordingTo", e.language, to_char(p.posted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "postedAt",
  h.name as author, b.job, o.name as organisation, y.side, e.named_as as "namedAs", e.called, e.consent_status as "consentStatus",
  e.consent_scope as "consentScope", to_char(e.consent_ends_on, 'YYYY-MM-DD') as "consentEndsOn"`;

/** Who the author is here: the person, their organisation, what they do there, and the side they take part on or last did. */
export const joinAuthor = sql`
  join persons h on h.id = p.author_id
  join organisations o on o.id = p.organisation_id
  left join organisation_members b on b.organisation_id = p.organisation_id and b.person_id = p.author_id
  left join lateral (select side from participants where agreement_id = p.agreement_id and person_id = p.author_id
    order by accepted_at desc limit 1) y on true`;
