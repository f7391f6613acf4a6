CREATE TABLE "teller_links" (
	"id" uuid PRIMARY KEY NOT NULL,
	"evidence_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"language" text NOT NULL,
	"made_by" uuid NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	"revoked_by" uuid,
	CONSTRAINT "teller_links_token_key" UNIQUE("token_hash"),
	CONSTRAINT "teller_links_language_check" CHECK ("teller_links"."language" in ('en', 'cy'))
);
--> statement-breakpoint
ALTER TABLE "teller_links" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "evidence_additions" ADD COLUMN "by_teller" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "evidence_placements" ADD COLUMN "narrowed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "teller_links" ADD CONSTRAINT "teller_links_evidence_id_evidence_id_fk" FOREIGN KEY ("evidence_id") REFERENCES "public"."evidence"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "teller_links" ADD CONSTRAINT "teller_links_made_by_persons_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "teller_links" ADD CONSTRAINT "teller_links_revoked_by_persons_id_fk" FOREIGN KEY ("revoked_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "teller_links_open_key" ON "teller_links" USING btree ("evidence_id") WHERE revoked_at is null;--> statement-breakpoint
CREATE POLICY "teller_links_read" ON "teller_links" AS PERMISSIVE FOR SELECT TO "accord_app" USING (exists (select from evidence_placements p where p.evidence_id = teller_links.evidence_id and access.is_there_for_teller(p.author_id, p.organisation_id, p.evidence_id)));--> statement-breakpoint
CREATE POLICY "teller_links_insert" ON "teller_links" AS PERMISSIVE FOR INSERT TO "accord_app" WITH CHECK (made_by = (select access.person_id()) and exists (select from evidence_placements p where p.evidence_id = teller_links.evidence_id and access.is_there_for_teller(p.author_id, p.organisation_id, p.evidence_id)));--> statement-breakpoint
CREATE POLICY "teller_links_update" ON "teller_links" AS PERMISSIVE FOR UPDATE TO "accord_app" USING (exists (select from evidence_placements p where p.evidence_id = teller_links.evidence_id and access.is_there_for_teller(p.author_id, p.organisation_id, p.evidence_id))) WITH CHECK (exists (select from evidence_placements p where p.evidence_id = teller_links.evidence_id and access.is_there_for_teller(p.author_id, p.organisation_id, p.evidence_id)));--> statement-breakpoint
ALTER POLICY "evidence_additions_insert" ON "evidence_additions" TO accord_app WITH CHECK (not by_teller and exists (select from evidence e where e.id = evidence_additions.evidence_id and e.author_id = (select access.person_id())));--> statement-breakpoint
-- What may be read of a link is everything but the hash that it is found by.
grant select (id, evidence_id, language, made_by, made_at, revoked_at, revoked_by),
  insert (id, evidence_id, token_hash, language, made_by, made_at), update (revoked_at, revoked_by) on teller_links to accord_app;
--> statement-breakpoint
-- The link that a hash belongs to, while it holds. Nothing about any other comes out.
create function access.teller_link(hash text) returns table (link_id uuid, evidence_id uuid, language text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select l.id, l.evidence_id, l.language from teller_links l where l.token_hash = hash and l.revoked_at is null
$$;
--> statement-breakpoint
-- Where the piece of a link stands, and who may know of it there.
create function access.teller_places(hash text) returns table (
  agreement_id uuid, title text, time_zone text, visibility text, author_id uuid, organisation_id uuid
) language sql stable security definer set search_path = public, pg_temp as $$
  select p.agreement_id, a.title, a.time_zone, p.visibility, p.author_id, p.organisation_id
  from access.teller_link(hash) l join evidence_placements p on p.evidence_id = l.evidence_id
    join agreements a on a.id = p.agreement_id order by p.agreement_id
$$;
--> statement-breakpoint
-- The piece of a link, as its teller reads it. From the moment it is gone nobody reads its words, its teller neither.
create function access.teller_story(hash text) returns table (
  evidence_id uuid, is_open boolean, title text, words text, what_changed text, significance text, according_to text, context text,
  contribution text, challenges_assumption text, happened_on date, language text, perspective text, author text, organisation text,
  written_at timestamptz, consent_status text, consent_scope text[], consent_scope_note text, consent_how text, consent_by text,
  consent_on date, named_as text, called text, consent_ends_on date, consent_ends_at timestamptz, withdrawn_at timestamptz,
  erased_at timestamptz, is_used boolean, time_zone text, additions jsonb
) language sql stable security definer set search_path = public, pg_temp as $$
  select e.id, o.is_open, w.title, w.text, w.what_changed, w.significance, w.according_to, w.context, w.contribution, w.challenges_assumption,
    w.happened_on, e.language, case when o.is_open then h.perspective end, a.name, g.name, e.written_at, e.consent_status, e.consent_scope,
    w.consent_scope_note, w.consent_how, b.name, w.consent_on, e.named_as, w.called, e.consent_ends_on, e.consent_ends_at,
    e.withdrawn_at, e.erased_at,
    exists (select from evidence_placements u where u.evidence_id = e.id and u.used_at is not null), h.time_zone,
    case when o.is_open then coalesce((select jsonb_agg(jsonb_build_object('id', n.id, 'addedTo', n.added_to, 'text', n.text, 'at', n.at,
      'byTeller', n.by_teller) order by n.at, n.id) from evidence_additions n where n.evidence_id = e.id), '[]') else '[]' end
  from access.teller_link(hash) l join evidence e on e.id = l.evidence_id
    cross join lateral (select e.withdrawn_at is null and e.erased_at is null
      and (e.consent_ends_at is null or e.consent_ends_at > access.moment()) as is_open) o
    left join evidence w on w.id = e.id and o.is_open
    left join persons a on a.id = e.author_id left join organisations g on g.id = e.organisation_id
    left join persons b on b.id = w.consent_by
    left join lateral (select p.perspective, t.time_zone from evidence_placements p join agreements t on t.id = p.agreement_id
      where p.evidence_id = e.id order by p.posted_at limit 1) h on true
$$;
--> statement-breakpoint
-- Whether words stand there that the teller of this link can still decide about.
create function access.teller_has_words(hash text) returns uuid language sql stable security definer set search_path = public, pg_temp as $$
  select e.id from access.teller_link(hash) l join evidence e on e.id = l.evidence_id
  where e.erased_at is null and e.withdrawn_at is null and (e.consent_ends_at is null or e.consent_ends_at > access.moment())
$$;
--> statement-breakpoint
-- The teller's own reading, below what was written.
create function access.teller_adds(hash text, addition uuid, words text) returns boolean
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into evidence_additions (id, evidence_id, added_to, text, at, by_teller)
    select addition, piece, 'text', words, access.moment(), true from access.teller_has_words(hash) piece where piece is not null;
  return found;
end $$;
--> statement-breakpoint
-- How the teller is named.
create function access.teller_names(hash text, naming text, name text) returns boolean
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update evidence set named_as = naming, called = name where id = access.teller_has_words(hash);
  return found;
end $$;
--> statement-breakpoint
-- What the piece may be used for from now on: less than before, in every agreement where it stands. Who was shown it by an ask
-- alone is not, once it stays inside its organisation.
create function access.teller_narrows(hash text, scope text[]) returns boolean
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  piece uuid := access.teller_has_words(hash);
  beyond boolean := scope && array['other agreements', 'public learning'];
  home uuid;
begin
  update evidence set consent_scope = scope where id = piece and consent_scope @> scope and not scope @> consent_scope;
  if not found then return false; end if;
  select j.agreement_id into home from evidence_placements p join journal_entries j
    on j.agreement_id = p.agreement_id and j.subject_id = p.evidence_id and j.event = 'evidence.posted'
    where p.evidence_id = piece order by j.at limit 1;
  update evidence_placements set narrowed_at = access.moment(), released_by = null, released_at = null,
      visibility = case when 'this agreement' = any (scope) and (beyond or agreement_id is not distinct from home) then 'agreement' else 'organisation' end
    where evidence_id = piece and ((visibility = 'wider' and not beyond) or (visibility in ('agreement', 'wider')
      and not ('this agreement' = any (scope) and (beyond or agreement_id is not distinct from home))));
  if not 'this agreement' = any (scope) then
    delete from evidence_looks k using evidence e where k.evidence_id = piece and e.id = piece and not exists (
      select from organisation_members m where m.organisation_id = e.organisation_id and m.person_id = k.person_id and m.left_at is null);
  end if;
  return true;
end $$;
--> statement-breakpoint
-- Until when it may be kept: sooner or later than was said, also in the sealed month.
create function access.teller_sets_end(hash text, ends_on date, ends_at timestamptz) returns boolean
  language plpgsql security definer set search_path = public, pg_temp as $$
declare piece uuid := (select l.evidence_id from access.teller_link(hash) l);
begin
  update evidence set consent_ends_on = ends_on, consent_ends_at = ends_at
    where id = piece and erased_at is null and withdrawn_at is null and ends_at > access.moment();
  if not found then return false; end if;
  update evidence_placements set consent_ends_at = ends_at where evidence_id = piece;
  return true;
end $$;
--> statement-breakpoint
-- The one place where the words of a piece go, whoever brings it about: whatever else comes to hold words of evidence is erased
-- here, in the same act. The gap with its date stays. It asks nobody's right: only the functions below call it.
create function access.erase_words(which uuid, withdrawn boolean, through uuid) returns boolean
  language plpgsql set search_path = public, pg_temp as $$
begin
  -- Who is just putting it into another agreement is waited for, and finds it gone there too.
  perform from evidence where id = which and erased_at is null for update;
  if not found then return false; end if;
  update evidence set title = '', text = '', what_changed = null, significance = null, according_to = null, context = null,
    contribution = null, challenges_assumption = null, kind_note = null, consent_scope_note = null, consent_how = null,
    called = null, happened_on = null, identifiability_steps = '{}', erased_at = access.moment(),
    withdrawn_at = case when withdrawn then access.moment() end, withdrawn_through = through,
    consent_status = case when withdrawn then 'withdrawn' else consent_status end
    where id = which;
  update evidence_placements set perspective = '', withdrawn_at = case when withdrawn then access.moment() end
    where evidence_id = which;
  delete from evidence_additions where evidence_id = which;
  delete from responses where subject_kind = 'evidence' and subject_id = which;
  update evidence_looks set said = null where evidence_id = which;
  return true;
end $$;
--> statement-breakpoint
create or replace function access.erase_evidence(which uuid, withdrawn boolean, through uuid) returns boolean
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform from evidence e where e.id = which and e.erased_at is null and (
    access.is_there_for_teller(e.author_id, e.organisation_id, e.id)
    or exists (select from evidence_placements p where p.evidence_id = e.id and p.agreement_id = access.job_agreement()));
  if not found then return false; end if;
  return access.erase_words(which, withdrawn, through);
end $$;
--> statement-breakpoint
-- The teller takes the piece back, through nobody.
create function access.teller_withdraws(hash text) returns boolean
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  return coalesce(access.erase_words((select l.evidence_id from access.teller_link(hash) l), true, null), false);
end $$;
--> statement-breakpoint
-- Decisions of these agreements whose grounds are no longer there for everybody, by themselves or by an insight: which piece
-- went, how, and since when. It tells of those who ask for their own agreements, and of no word.
create function access.lost_grounds(of_agreements uuid[]) returns table (agreement_id uuid, decision_id uuid, evidence_id uuid, how text, at timestamptz)
  language sql stable security definer set search_path = public, pg_temp as $$
  select g.agreement_id, g.decision_id, g.evidence_id,
    case when p.withdrawn_at is not null then 'taken back' when p.consent_ends_at <= access.moment() then 'ended' else 'kept closer' end,
    case when p.withdrawn_at is not null then p.withdrawn_at when p.consent_ends_at <= access.moment() then p.consent_ends_at else p.narrowed_at end
  from (
    select c.agreement_id, c.decision_id, c.evidence_id from decision_evidence c where c.agreement_id = any (of_agreements)
    union
    select d.agreement_id, d.decision_id, i.evidence_id from decision_insights d join insight_evidence i on i.insight_id = d.insight_id
      where d.agreement_id = any (of_agreements)
  ) g join evidence_placements p on p.agreement_id = g.agreement_id and p.evidence_id = g.evidence_id
  where g.agreement_id = any (access.agreements()) and (p.withdrawn_at is not null or p.consent_ends_at <= access.moment()
    or (p.narrowed_at is not null and p.visibility in ('private', 'organisation')))
$$;
--> statement-breakpoint
revoke all on function access.teller_link(text), access.teller_places(text), access.teller_story(text), access.teller_has_words(text),
  access.teller_adds(text, uuid, text), access.teller_names(text, text, text), access.teller_narrows(text, text[]),
  access.teller_sets_end(text, date, timestamptz), access.erase_words(uuid, boolean, uuid), access.teller_withdraws(text),
  access.lost_grounds(uuid[]) from public;
--> statement-breakpoint
grant execute on function access.teller_link(text), access.teller_places(text), access.teller_story(text), access.teller_has_words(text),
  access.teller_adds(text, uuid, text), access.teller_names(text, text, text), access.teller_narrows(text, text[]),
  access.teller_sets_end(text, date, timestamptz), access.teller_withdraws(text), access.lost_grounds(uuid[]) to accord_app;
