ALTER TABLE "coding_rounds" ADD COLUMN "given_up_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "coding_rounds" ADD COLUMN "given_up_by" uuid;--> statement-breakpoint
ALTER TABLE "coding_rounds" ADD CONSTRAINT "coding_rounds_given_up_by_persons_id_fk" FOREIGN KEY ("given_up_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coding_rounds" ADD CONSTRAINT "coding_rounds_one_end_check" CHECK (revealed_at is null or given_up_at is null);--> statement-breakpoint
ALTER TABLE "coding_rounds" ADD CONSTRAINT "coding_rounds_given_up_check" CHECK ((given_up_at is null) = (given_up_by is null));--> statement-breakpoint
CREATE POLICY "themes_delete" ON "themes" AS PERMISSIVE FOR DELETE TO "accord_app" USING (agreement_id = any ((select access.agreements())::uuid[]) and (round_id is null or exists (select from coding_rounds r where r.id = themes.round_id and r.revealed_at is not null)));--> statement-breakpoint
ALTER POLICY "coding_rounds_insert" ON "coding_rounds" TO accord_app WITH CHECK (agreement_id = any ((select access.agreements())::uuid[]) and begun_by = (select access.person_id()) and revealed_at is null and given_up_at is null);--> statement-breakpoint
ALTER POLICY "coding_rounds_update" ON "coding_rounds" TO accord_app USING (agreement_id = any ((select access.agreements())::uuid[]) and revealed_at is null and given_up_at is null and exists (select from coding_coders c where c.round_id = coding_rounds.id and c.person_id = (select access.person_id()))) WITH CHECK (agreement_id = any ((select access.agreements())::uuid[]) and (given_up_by = (select access.person_id()) or not exists (select from coding_coders c where c.round_id = coding_rounds.id and c.ready_at is null)));--> statement-breakpoint
ALTER POLICY "passages_insert" ON "passages" TO accord_app WITH CHECK (agreement_id = any ((select access.agreements())::uuid[]) and marked_by = (select access.person_id()) and exists (select from evidence_placements p where p.agreement_id = passages.agreement_id and p.evidence_id = passages.evidence_id) and exists (select from evidence e where e.id = passages.evidence_id) and (round_id is null or (exists (select from coding_coders c where c.round_id = passages.round_id and c.person_id = (select access.person_id())) and exists (select from coding_rounds r where r.id = passages.round_id and r.revealed_at is null and r.given_up_at is null) and exists (select from coding_pieces w where w.round_id = passages.round_id and w.evidence_id = passages.evidence_id))));--> statement-breakpoint
grant update (given_up_at, given_up_by) on coding_rounds to accord_app;
--> statement-breakpoint
grant delete on themes to accord_app;
--> statement-breakpoint
-- A theme that is deleted bears no passage any more, save what was marked in a round that was given up, which nobody else sees.
create function access.forget_given_up() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from passages p using coding_rounds r
    where p.theme_id = old.id and r.id = p.round_id and r.given_up_at is not null;
  return old;
end $$;
--> statement-breakpoint
create trigger themes_forget_given_up before delete on themes for each row execute function access.forget_given_up();
--> statement-breakpoint
revoke all on function access.forget_given_up() from public;
