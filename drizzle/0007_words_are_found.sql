-- Words without regard to accents: an English text is found by the stem of a word, every other as it was written.
create extension if not exists unaccent;
--> statement-breakpoint
create extension if not exists pg_trgm;
--> statement-breakpoint
create text search configuration access.words_en (copy = pg_catalog.english);
--> statement-breakpoint
alter text search configuration access.words_en alter mapping for hword, hword_part, word with public.unaccent, pg_catalog.english_stem;
--> statement-breakpoint
create text search configuration access.words_plain (copy = pg_catalog.simple);
--> statement-breakpoint
alter text search configuration access.words_plain alter mapping for hword, hword_part, word with public.unaccent, pg_catalog.simple;
--> statement-breakpoint
create function access.is_english(language text) returns boolean language sql immutable parallel safe
  return language = 'en' or language like 'en-%';
--> statement-breakpoint
-- All that a piece says. It stands in the index on the piece's own row, so the words leave the index with the row's words.
create function access.evidence_words(config regconfig, title text, text text, what_changed text, significance text, according_to text,
  context text, contribution text, challenges_assumption text, kind_note text, called text) returns tsvector
  language sql immutable parallel safe
  return to_tsvector(config, title || ' . ' || text || ' . ' || coalesce(what_changed, '') || ' . ' || coalesce(significance, '')
    || ' . ' || coalesce(according_to, '') || ' . ' || coalesce(context, '') || ' . ' || coalesce(contribution, '')
    || ' . ' || coalesce(challenges_assumption, '') || ' . ' || coalesce(kind_note, '') || ' . ' || coalesce(called, ''));
--> statement-breakpoint
-- The same of what belongs to an agreement.
create function access.words_of(a text, b text default null, c text default null, d text default null, e text default null) returns tsvector
  language sql immutable parallel safe
  return to_tsvector('access.words_en'::regconfig, coalesce(a, '') || ' . ' || coalesce(b, '') || ' . ' || coalesce(c, '')
    || ' . ' || coalesce(d, '') || ' . ' || coalesce(e, ''));
--> statement-breakpoint
ALTER TABLE "evidence" ADD COLUMN "placed_in" uuid[] DEFAULT '{}' NOT NULL;
--> statement-breakpoint
-- Each index is made in one go, with reading let on and writing waiting: see README for how long.
update evidence e set placed_in = p.agreements
  from (select evidence_id, array_agg(agreement_id) as agreements from evidence_placements group by evidence_id) p where p.evidence_id = e.id;
--> statement-breakpoint
-- Writing waits while an index is made; more memory makes that shorter.
set local maintenance_work_mem = '256MB';
--> statement-breakpoint
CREATE INDEX "decisions_words_idx" ON "decisions" USING gin ((array[agreement_id]),access.words_of(text, because, hunch, expected, note)) WITH (fastupdate=false);
--> statement-breakpoint
CREATE INDEX "clauses_words_idx" ON "clauses" USING gin ((array[agreement_id]),access.words_of(heading, text)) WITH (fastupdate=false);
--> statement-breakpoint
CREATE INDEX "evidence_english_idx" ON "evidence" USING gin ("placed_in",access.evidence_words('access.words_en', title, text, what_changed, significance, according_to, context, contribution, challenges_assumption, kind_note, called),to_tsvector('access.words_en', title)) WITH (fastupdate=false) WHERE access.is_english(language);
--> statement-breakpoint
CREATE INDEX "evidence_plain_idx" ON "evidence" USING gin ("placed_in",access.evidence_words('access.words_plain', title, text, what_changed, significance, according_to, context, contribution, challenges_assumption, kind_note, called),to_tsvector('access.words_plain', title)) WITH (fastupdate=false) WHERE not access.is_english(language);
--> statement-breakpoint
CREATE INDEX "evidence_additions_words_idx" ON "evidence_additions" USING gin (access.words_of(text)) WITH (fastupdate=false);
--> statement-breakpoint
CREATE INDEX "goal_versions_words_idx" ON "goal_versions" USING gin ((array[agreement_id]),access.words_of(text, why)) WITH (fastupdate=false);
--> statement-breakpoint
CREATE INDEX "question_answers_words_idx" ON "question_answers" USING gin ((array[agreement_id]),access.words_of(text, next_test)) WITH (fastupdate=false);
--> statement-breakpoint
CREATE INDEX "questions_words_idx" ON "questions" USING gin ((array[agreement_id]),access.words_of(text)) WITH (fastupdate=false);
--> statement-breakpoint
CREATE INDEX "insights_words_idx" ON "insights" USING gin ((array[agreement_id]),access.words_of(text, dissent)) WITH (fastupdate=false);
--> statement-breakpoint
-- Where a piece stands, said on the piece itself, so that one index answers for an agreement and words alike. Ids alone.
create function access.note_place() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update evidence set placed_in = placed_in || new.agreement_id where id = new.evidence_id and not new.agreement_id = any (placed_in);
  return null;
end $$;
--> statement-breakpoint
create trigger evidence_placements_note_place after insert on evidence_placements for each row execute function access.note_place();
--> statement-breakpoint
-- What holds these words in these agreements (null: in all of this person's) and may be seen by this person. Row-level security
-- keeps PostgreSQL from looking words up in an index, since the comparison might tell of rows that a policy then hides; so it is
-- done here, past the policies, and the same is asked as they ask. Ids come out, and what a list is sorted and chosen by;
-- whoever reads the words reads them through the policies. Sequential scans are off because a plan is made before the words are known.
create function access.holding(words text, within uuid[]) returns table (
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
    from held h join evidence_placements p on p.evidence_id = h.id
    where p.agreement_id = any (scope) and p.withdrawn_at is null and (p.consent_ends_at is null or p.consent_ends_at > access.moment())
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
revoke all on function access.note_place(), access.holding(text, uuid[]) from public;
--> statement-breakpoint
grant execute on function access.holding(text, uuid[]), access.is_english(text), access.evidence_words(regconfig, text, text, text, text, text, text, text, text, text, text),
  access.words_of(text, text, text, text, text) to accord_app;
