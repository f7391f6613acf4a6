ALTER TABLE "outbox" DROP CONSTRAINT "outbox_kind_check";--> statement-breakpoint
ALTER TABLE "silenced_notices" DROP CONSTRAINT "silenced_notices_kind_check";--> statement-breakpoint
ALTER TABLE "evidence_files" ADD COLUMN "said_before" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_kind_check" CHECK ("outbox"."kind" in ('consent asked', 'signature asked', 'promise due', 'story consent ending', 'decision due', 'ground gone', 'look asked', 'story used', 'review invitation'));--> statement-breakpoint
ALTER TABLE "silenced_notices" ADD CONSTRAINT "silenced_notices_kind_check" CHECK ("silenced_notices"."kind" in ('consent asked', 'signature asked', 'promise due', 'story consent ending', 'decision due', 'ground gone', 'look asked', 'story used', 'review invitation'));--> statement-breakpoint
-- Whether a piece may be shown here to one person it is not shared with: to who belongs to its organisation, and to others as far
-- as its teller lets it go, or while nobody has asked the teller yet. It asks nobody's right.
create function access.reaches(which uuid, here uuid, who uuid) returns boolean language sql stable
  security definer set search_path = public, pg_temp as $$
  select exists (select from evidence e where e.id = which and (
    exists (select from organisation_members m where m.organisation_id = e.organisation_id and m.person_id = who and m.left_at is null)
    or e.consent_status = 'not asked' or ('this agreement' = any (e.consent_scope)
      and (e.consent_scope && array['other agreements', 'public learning'] or access.told_in(which) is not distinct from here))))
$$;
--> statement-breakpoint
create function access.may_be_shown(which uuid, here uuid, who uuid) returns boolean language sql stable
  security definer set search_path = public, pg_temp as $$
  select here = any (access.agreements()) and access.reaches(which, here, who)
$$;
--> statement-breakpoint
-- Whether this person is there for who told a piece: also of one that its author alone could read, who has left.
create function access.keeps_for_teller(which uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from evidence e where e.id = which and access.is_there_for_teller(e.author_id, e.organisation_id, e.id))
$$;
--> statement-breakpoint
-- What an author left here who alone could read it, for the lead of its organisation: when it was written, by whom, how its teller
-- is called in it, and none of its words.
create function access.left_behind(here uuid) returns table (
  evidence_id uuid, author_id uuid, organisation_id uuid, author text, called text, posted_at timestamptz, consent_ends_at timestamptz, is_linked boolean
) language sql stable security definer set search_path = public, pg_temp as $$
  select p.evidence_id, p.author_id, p.organisation_id, a.name, e.called, p.posted_at, p.consent_ends_at,
    exists (select from teller_links l where l.evidence_id = p.evidence_id and l.revoked_at is null)
  from evidence_placements p join evidence e on e.id = p.evidence_id left join persons a on a.id = p.author_id
  where p.agreement_id = here and here = any (access.agreements()) and p.visibility = 'private' and p.author_id <> access.person_id()
    and e.erased_at is null and e.withdrawn_at is null and (e.consent_ends_at is null or e.consent_ends_at > access.moment())
    and access.is_there_for_teller(e.author_id, e.organisation_id, e.id)
  order by p.posted_at desc, p.evidence_id limit 200
$$;
--> statement-breakpoint
-- How far a piece of this author has been read by others; null while they alone read it.
create function access.read_as_far_as(which uuid) returns text language sql stable security definer set search_path = public, pg_temp as $$
  select case when exists (select from evidence_placements p where p.evidence_id = e.id and p.visibility in ('agreement', 'wider')) then 'agreement'
    when exists (select from evidence_placements p where p.evidence_id = e.id and p.visibility = 'organisation')
      or exists (select from evidence_looks k where k.evidence_id = e.id) then 'organisation' end
  from evidence e where e.id = which and e.author_id = access.person_id()
$$;
--> statement-breakpoint
-- Who was asked to look at a piece and has not: for the job that writes to them.
create function access.looks_asked() returns table (evidence_id uuid, person_id uuid, asked_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp as $$
  select k.evidence_id, k.person_id, k.asked_at from evidence_looks k join evidence e on e.id = k.evidence_id
  where k.agreement_id = access.job_agreement() and k.looked_at is null
    and e.withdrawn_at is null and e.erased_at is null and (e.consent_ends_at is null or e.consent_ends_at > access.moment())
$$;
--> statement-breakpoint
-- What belongs to the piece of a link besides its words, while these may be read.
create function access.teller_files(hash text) returns table (
  id uuid, key text, kind text, media_type text, bytes integer, width integer, height integer, about text, transcript text
) language sql stable security definer set search_path = public, pg_temp as $$
  select f.id, f.key, f.kind, f.media_type, f.bytes, f.width, f.height, f.about, f.transcript
  from evidence_files f where f.evidence_id = access.teller_has_words(hash) order by f.added_at, f.id
$$;
--> statement-breakpoint
-- Who was shown a piece by an ask alone, anywhere, is not where its teller no longer lets it go.
create or replace function access.teller_narrows(hash text, scope text[]) returns boolean
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  piece uuid := access.teller_has_words(hash);
  beyond boolean := scope && array['other agreements', 'public learning'];
  home uuid := access.told_in(piece);
begin
  update evidence set consent_scope = scope where id = piece and consent_scope @> scope and not scope @> consent_scope;
  if not found then return false; end if;
  update evidence_placements set narrowed_at = access.moment(), released_by = null, released_at = null,
      visibility = case when 'this agreement' = any (scope) and (beyond or agreement_id is not distinct from home) then 'agreement' else 'organisation' end
    where evidence_id = piece and ((visibility = 'wider' and not beyond) or (visibility in ('agreement', 'wider')
      and not ('this agreement' = any (scope) and (beyond or agreement_id is not distinct from home))));
  delete from evidence_looks k where k.evidence_id = piece and not access.reaches(piece, k.agreement_id, k.person_id);
  return true;
end $$;
--> statement-breakpoint
-- What stands against taking a piece out wholly, of those that came with a table into this agreement. It asks nobody's right.
create function access.rests_on(ids uuid[], here uuid) returns table (id uuid, how text, weight integer)
  language sql stable security definer set search_path = public, pg_temp as $$
  select e.id, 'no longer yours', 0 from evidence e where e.id = any (ids) and e.author_id is distinct from access.person_id()
  union all select p.evidence_id, 'learnt from', 1 from evidence_placements p where p.evidence_id = any (ids) and p.used_at is not null
  union all select r.evidence_id, 'in a review', 2 from review_evidence r where r.evidence_id = any (ids)
  union all select t.evidence_id, 'with its teller', 3 from teller_links t where t.evidence_id = any (ids)
  union all select p.evidence_id, 'in another agreement', 4 from evidence_placements p where p.evidence_id = any (ids) and p.agreement_id <> here
  union all select p.evidence_id, 'released', 5 from evidence_placements p where p.evidence_id = any (ids) and p.released_at is not null
  union all select m.evidence_id, 'marked', 6 from passages m where m.evidence_id = any (ids)
  union all select m.evidence_id, 'marked', 6 from coding_pieces m where m.evidence_id = any (ids)
  union all select x.id, 'linked with another', 7 from evidence_relations r cross join lateral (values (r.one_id), (r.other_id)) x (id) where x.id = any (ids)
  union all select s.subject_id, 'answered', 8 from responses s where s.subject_kind = 'evidence' and s.subject_id = any (ids)
  union all select a.evidence_id, 'an answer', 9 from evidence_answers a where a.evidence_id = any (ids)
  union all select k.evidence_id, 'looked at', 10 from evidence_looks k where k.evidence_id = any (ids) and k.looked_at is not null
$$;
--> statement-breakpoint
-- Takes out whatever came with a table and is still its author's alone, wholly, as if it had never been brought in. What others
-- rest something on stays, and comes back with the reason; only who brought the table in can do so. What was erased before stays
-- as the gap it is.
create or replace function access.undo_import(which uuid) returns table (evidence_id uuid, how text)
  language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  home uuid;
  ids uuid[];
begin
  select i.agreement_id into home from evidence_imports i where i.id = which and i.by = access.person_id() and i.undone_at is null
    and i.agreement_id = any (access.agreements()) for update;
  if not found then raise exception 'no such import' using errcode = '42501'; end if;
  -- Who is just putting one into another agreement is waited for.
  select coalesce(array_agg(e.id), '{}') into ids from (
    select e.id from evidence e join evidence_import_pieces c on c.evidence_id = e.id
    where c.import_id = which and e.erased_at is null order by e.id for update of e) e;
  return query select distinct on (r.id) r.id, r.how from access.rests_on(ids, home) r order by r.id, r.weight;
  ids := array(select unnest(ids) except select r.id from access.rests_on(ids, home) r);
  begin
    delete from evidence_import_pieces c where c.import_id = which and c.evidence_id = any (ids);
    delete from evidence_looks l where l.evidence_id = any (ids);
    delete from evidence_additions a where a.evidence_id = any (ids);
    delete from evidence_files f where f.evidence_id = any (ids);
    delete from evidence_goals g where g.evidence_id = any (ids);
    delete from evidence_measures m where m.evidence_id = any (ids);
    delete from evidence_questions q where q.evidence_id = any (ids);
    delete from evidence_placements p where p.evidence_id = any (ids);
    delete from evidence e where e.id = any (ids);
  exception when foreign_key_violation then
    return query select x, 'held by something' from unnest(ids) x;
    return;
  end;
  update evidence_imports i set undone_at = access.moment() where i.id = which and not exists (
    select from evidence_import_pieces c join evidence e on e.id = c.evidence_id where c.import_id = which and e.erased_at is null);
end $$;
--> statement-breakpoint
-- What is looked up goes by the piece's own end as well as by its placement's.
create or replace function access.holding(words text, within uuid[]) returns table (
  kind text, id uuid, agreement_id uuid, is_in_title boolean, at timestamptz, evidence_kind text, perspective text
) language plpgsql stable security definer set search_path = public, pg_temp set enable_seqscan = off as $$
#variable_conflict use_column
declare
  mine uuid[] := access.agreements();
  scope uuid[] := case when within is null then mine else array(select unnest(within) intersect select unnest(mine)) end;
  english tsquery := websearch_to_tsquery('access.words_en', words);
  plain tsquery := websearch_to_tsquery('access.words_plain', words);
begin
  return query
    with held as materialized (
      select e.id from evidence e where access.is_english(e.language) and e.placed_in && scope
        and access.evidence_words('access.words_en', e.title, e.text, e.what_changed, e.significance, e.according_to, e.context,
          e.contribution, e.challenges_assumption, e.kind_note, e.called) @@ english
      union
      select e.id from evidence e where not access.is_english(e.language) and e.placed_in && scope
        and access.evidence_words('access.words_plain', e.title, e.text, e.what_changed, e.significance, e.according_to, e.context,
          e.contribution, e.challenges_assumption, e.kind_note, e.called) @@ plain
      union
      select a.evidence_id from evidence_additions a where access.words_of(a.text) @@ english
    ), titled as materialized (
      select e.id from evidence e where access.is_english(e.language) and e.placed_in && scope and to_tsvector('access.words_en', e.title) @@ english
      union all
      select e.id from evidence e where not access.is_english(e.language) and e.placed_in && scope and to_tsvector('access.words_plain', e.title) @@ plain
    )
    select distinct on (p.evidence_id) 'evidence', p.evidence_id, p.agreement_id, p.evidence_id in (select t.id from titled t), p.posted_at, p.kind, p.perspective
    from held h join evidence_placements p on p.evidence_id = h.id join evidence e on e.id = h.id
    where p.agreement_id = any (scope) and e.erased_at is null and e.withdrawn_at is null
      and (e.consent_ends_at is null or e.consent_ends_at > access.moment()) and p.withdrawn_at is null and (p.consent_ends_at is null or p.consent_ends_at > access.moment())
      and (p.visibility in ('agreement', 'wider') or p.author_id = access.person_id()
        or (p.visibility = 'organisation' and p.organisation_id = any (access.organisations())) or p.evidence_id = any (access.asked_to_look()))
    order by p.evidence_id, p.posted_at desc;
  return query
    select 'insight', i.id, i.agreement_id, access.words_of(i.text) @@ english, i.written_at, null::text, null::text from insights i
      where array[i.agreement_id] && scope and access.words_of(i.text, i.dissent) @@ english
    union all
    select 'decision', d.id, d.agreement_id, access.words_of(d.text) @@ english, d.proposed_at, null, null from decisions d
      where array[d.agreement_id] && scope and access.words_of(d.text, d.because, d.hunch, d.expected, d.note) @@ english
    union all
    select 'goal', g.goal_id, g.agreement_id, bool_or(access.words_of(g.text) @@ english), max(g.holds_from)::timestamptz, null, null from goal_versions g
      where array[g.agreement_id] && scope and access.words_of(g.text, g.why) @@ english group by g.goal_id, g.agreement_id
    union all
    select 'question', q.id, q.agreement_id, access.words_of(q.text) @@ english, q.posed_at, null, null from questions q
      where q.retired_at is null and array[q.agreement_id] && scope and (access.words_of(q.text) @@ english
        or q.id in (select a.question_id from question_answers a where array[a.agreement_id] && scope and access.words_of(a.text, a.next_test) @@ english))
    union all
    select 'clause', c.id, c.agreement_id, access.words_of(c.heading) @@ english, a.created_at, null, null
    from clauses c join agreements a on a.id = c.agreement_id
      where c.removed_at is null and array[c.agreement_id] && scope and access.words_of(c.heading, c.text) @@ english;
end $$;
--> statement-breakpoint
ALTER POLICY "teller_links_read" ON "teller_links" TO accord_app USING (access.keeps_for_teller(evidence_id));--> statement-breakpoint
ALTER POLICY "teller_links_insert" ON "teller_links" TO accord_app WITH CHECK (made_by = (select access.person_id()) and access.keeps_for_teller(evidence_id));--> statement-breakpoint
ALTER POLICY "teller_links_update" ON "teller_links" TO accord_app USING (access.keeps_for_teller(evidence_id)) WITH CHECK (access.keeps_for_teller(evidence_id));--> statement-breakpoint
ALTER POLICY "evidence_looks_insert" ON "evidence_looks" TO accord_app WITH CHECK (agreement_id = any ((select access.agreements())::uuid[]) and asked_by = (select access.person_id()) and exists (select from evidence_placements p where p.evidence_id = evidence_looks.evidence_id and p.agreement_id = evidence_looks.agreement_id and p.author_id = (select access.person_id())) and access.may_be_shown(evidence_id, agreement_id, person_id));
--> statement-breakpoint
-- What a file said before is masked with what it says.
create or replace function access.mask_evidence(which uuid, words text[], masks text[]) returns boolean
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update evidence e set title = access.mask_words(title, words, masks), text = access.mask_words(text, words, masks),
    what_changed = access.mask_words(what_changed, words, masks), significance = access.mask_words(significance, words, masks),
    according_to = access.mask_words(according_to, words, masks), context = access.mask_words(context, words, masks),
    contribution = access.mask_words(contribution, words, masks),
    challenges_assumption = access.mask_words(challenges_assumption, words, masks),
    kind_note = access.mask_words(kind_note, words, masks), consent_how = access.mask_words(consent_how, words, masks),
    consent_scope_note = access.mask_words(consent_scope_note, words, masks)
  where e.id = which and e.author_id = access.person_id() and e.erased_at is null
    and not exists (select from evidence_placements p where p.evidence_id = e.id and p.visibility in ('agreement', 'wider'));
  if not found then return false; end if;
  update evidence_additions set text = access.mask_words(text, words, masks) where evidence_id = which and not by_teller;
  update evidence_files set about = access.mask_words(about, words, masks), transcript = access.mask_words(transcript, words, masks),
      said_before = (select coalesce(jsonb_agg(b || jsonb_build_object('about', access.mask_words(b ->> 'about', words, masks),
        'transcript', access.mask_words(b ->> 'transcript', words, masks)) order by at), '[]') from jsonb_array_elements(said_before) with ordinality x (b, at))
    where evidence_id = which;
  update evidence_placements set perspective = access.mask_words(perspective, words, masks) where evidence_id = which;
  return true;
end $$;
--> statement-breakpoint
grant update (said_before) on evidence_files to accord_app;
--> statement-breakpoint
revoke all on function access.reaches(uuid, uuid, uuid), access.may_be_shown(uuid, uuid, uuid), access.keeps_for_teller(uuid), access.left_behind(uuid),
  access.read_as_far_as(uuid), access.looks_asked(), access.teller_files(text), access.rests_on(uuid[], uuid) from public;
--> statement-breakpoint
grant execute on function access.may_be_shown(uuid, uuid, uuid), access.keeps_for_teller(uuid), access.left_behind(uuid),
  access.read_as_far_as(uuid), access.looks_asked(), access.teller_files(text) to accord_app;
