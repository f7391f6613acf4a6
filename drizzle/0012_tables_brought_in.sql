CREATE TABLE "evidence_import_pieces" (
	"agreement_id" uuid NOT NULL,
	"import_id" uuid NOT NULL,
	"evidence_id" uuid NOT NULL,
	CONSTRAINT "evidence_import_pieces_import_id_evidence_id_pk" PRIMARY KEY("import_id","evidence_id")
);
--> statement-breakpoint
ALTER TABLE "evidence_import_pieces" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "evidence_imports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agreement_id" uuid NOT NULL,
	"by" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"pieces" integer NOT NULL,
	"undone_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "evidence_imports" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "evidence_import_pieces" ADD CONSTRAINT "evidence_import_pieces_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_import_pieces" ADD CONSTRAINT "evidence_import_pieces_import_id_evidence_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."evidence_imports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_import_pieces" ADD CONSTRAINT "evidence_import_pieces_placement_fkey" FOREIGN KEY ("agreement_id","evidence_id") REFERENCES "public"."evidence_placements"("agreement_id","evidence_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_imports" ADD CONSTRAINT "evidence_imports_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_imports" ADD CONSTRAINT "evidence_imports_by_persons_id_fk" FOREIGN KEY ("by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "evidence_import_pieces_evidence_idx" ON "evidence_import_pieces" USING btree ("evidence_id");--> statement-breakpoint
CREATE INDEX "evidence_imports_by_idx" ON "evidence_imports" USING btree ("agreement_id","by","at");--> statement-breakpoint
CREATE POLICY "evidence_import_pieces_read" ON "evidence_import_pieces" AS PERMISSIVE FOR SELECT TO "accord_app" USING (agreement_id = any ((select access.agreements())::uuid[]) and exists (select from evidence_imports i where i.id = import_id and i.by = (select access.person_id())));--> statement-breakpoint
CREATE POLICY "evidence_import_pieces_insert" ON "evidence_import_pieces" AS PERMISSIVE FOR INSERT TO "accord_app" WITH CHECK (agreement_id = any ((select access.agreements())::uuid[]) and exists (select from evidence_imports i where i.id = import_id and i.by = (select access.person_id())));--> statement-breakpoint
CREATE POLICY "evidence_imports_read" ON "evidence_imports" AS PERMISSIVE FOR SELECT TO "accord_app" USING (agreement_id = any ((select access.agreements())::uuid[]) and by = (select access.person_id()));--> statement-breakpoint
CREATE POLICY "evidence_imports_insert" ON "evidence_imports" AS PERMISSIVE FOR INSERT TO "accord_app" WITH CHECK (agreement_id = any ((select access.agreements())::uuid[]) and by = (select access.person_id()) and undone_at is null);--> statement-breakpoint
grant select, insert on evidence_imports, evidence_import_pieces to accord_app;
--> statement-breakpoint
-- Takes out whatever came with a table, wholly, as if it had never been brought in. Only who brought it in can do so, and only
-- while nothing rests on any of it: else nothing is taken out, and what is rested on comes back. What was erased before stays
-- as the gap it is.
create function access.undo_import(which uuid) returns table (evidence_id uuid, how text)
  language plpgsql security definer set search_path = public, pg_temp as $$
declare ids uuid[];
begin
  perform from evidence_imports i where i.id = which and i.by = access.person_id() and i.undone_at is null
    and i.agreement_id = any (access.agreements()) for update;
  if not found then raise exception 'no such import' using errcode = '42501'; end if;
  -- Who is just putting one into another agreement is waited for.
  select coalesce(array_agg(e.id), '{}') into ids from (
    select e.id from evidence e join evidence_import_pieces c on c.evidence_id = e.id
    where c.import_id = which and e.erased_at is null order by e.id for update of e) e;
  return query select distinct on (u.id) u.id, u.how from (
      select p.evidence_id as id, 'learnt from' as how, 1 as weight from evidence_placements p where p.evidence_id = any (ids) and p.used_at is not null
      union all select r.evidence_id, 'in a review', 2 from review_evidence r where r.evidence_id = any (ids)
      union all select t.evidence_id, 'with its teller', 3 from teller_links t where t.evidence_id = any (ids)
      union all select p.evidence_id, 'in another agreement', 4 from evidence_placements p
        join evidence_imports i on i.id = which and i.agreement_id <> p.agreement_id where p.evidence_id = any (ids)
      union all select p.evidence_id, 'released', 5 from evidence_placements p where p.evidence_id = any (ids) and p.released_at is not null
      union all select m.evidence_id, 'marked', 6 from passages m where m.evidence_id = any (ids)
      union all select m.evidence_id, 'marked', 6 from coding_pieces m where m.evidence_id = any (ids)
      union all select x.id, 'linked with another', 7 from evidence_relations r cross join lateral (values (r.one_id), (r.other_id)) x (id) where x.id = any (ids)
      union all select s.subject_id, 'answered', 8 from responses s where s.subject_kind = 'evidence' and s.subject_id = any (ids)
    ) u order by u.id, u.weight;
  if found then return; end if;
  begin
    delete from evidence_import_pieces c where c.import_id = which and c.evidence_id = any (ids);
    delete from evidence_looks l where l.evidence_id = any (ids);
    delete from evidence_additions a where a.evidence_id = any (ids);
    delete from evidence_goals g where g.evidence_id = any (ids);
    delete from evidence_measures m where m.evidence_id = any (ids);
    delete from evidence_questions q where q.evidence_id = any (ids);
    delete from evidence_placements p where p.evidence_id = any (ids);
    delete from evidence e where e.id = any (ids);
  exception when foreign_key_violation then
    return query select x, 'held by something' from unnest(ids) x;
    return;
  end;
  update evidence_imports set undone_at = access.moment() where id = which;
end $$;
--> statement-breakpoint
-- Where a piece was told: in the agreement in whose journal it was posted, or into which it came with a table.
create function access.told_in(which uuid) returns uuid language sql stable security definer set search_path = public, pg_temp as $$
  select h.agreement_id from (
    select j.agreement_id, j.at from evidence_placements p join journal_entries j
      on j.agreement_id = p.agreement_id and j.subject_id = p.evidence_id and j.event = 'evidence.posted'
      where p.evidence_id = which
    union all
    select i.agreement_id, i.at from evidence_import_pieces c join evidence_imports i on i.id = c.import_id where c.evidence_id = which
  ) h order by h.at limit 1
$$;
--> statement-breakpoint
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
  if not 'this agreement' = any (scope) then
    delete from evidence_looks k using evidence e where k.evidence_id = piece and e.id = piece and not exists (
      select from organisation_members m where m.organisation_id = e.organisation_id and m.person_id = k.person_id and m.left_at is null);
  end if;
  return true;
end $$;
--> statement-breakpoint
revoke all on function access.undo_import(uuid), access.told_in(uuid) from public;
--> statement-breakpoint
grant execute on function access.undo_import(uuid) to accord_app;
