CREATE TABLE "evidence_relations" (
	"agreement_id" uuid NOT NULL,
	"one_id" uuid NOT NULL,
	"other_id" uuid NOT NULL,
	"relation" text NOT NULL,
	"related_by" uuid NOT NULL,
	"related_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "evidence_relations_agreement_id_one_id_other_id_pk" PRIMARY KEY("agreement_id","one_id","other_id"),
	CONSTRAINT "evidence_relations_relation_check" CHECK ("evidence_relations"."relation" in ('same event', 'supports', 'contradicts')),
	CONSTRAINT "evidence_relations_order_check" CHECK (one_id < other_id)
);
--> statement-breakpoint
ALTER TABLE "evidence_relations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "coding_coders" (
	"agreement_id" uuid NOT NULL,
	"round_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"ready_at" timestamp (3) with time zone,
	CONSTRAINT "coding_coders_round_id_person_id_pk" PRIMARY KEY("round_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "coding_coders" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "coding_pieces" (
	"agreement_id" uuid NOT NULL,
	"round_id" uuid NOT NULL,
	"evidence_id" uuid NOT NULL,
	CONSTRAINT "coding_pieces_round_id_evidence_id_pk" PRIMARY KEY("round_id","evidence_id")
);
--> statement-breakpoint
ALTER TABLE "coding_pieces" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "coding_rounds" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agreement_id" uuid NOT NULL,
	"begun_by" uuid NOT NULL,
	"begun_at" timestamp (3) with time zone NOT NULL,
	"revealed_at" timestamp (3) with time zone,
	CONSTRAINT "coding_rounds_agreement_key" UNIQUE("agreement_id","id")
);
--> statement-breakpoint
ALTER TABLE "coding_rounds" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "passages" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agreement_id" uuid NOT NULL,
	"evidence_id" uuid NOT NULL,
	"theme_id" uuid NOT NULL,
	"round_id" uuid,
	"field" text NOT NULL,
	"starts_at" integer NOT NULL,
	"ends_at" integer NOT NULL,
	"words_hash" text NOT NULL,
	"marked_by" uuid NOT NULL,
	"marked_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "passages_once_key" UNIQUE("evidence_id","field","starts_at","ends_at","theme_id","marked_by"),
	CONSTRAINT "passages_field_check" CHECK ("passages"."field" in ('text', 'whatChanged', 'significance', 'context', 'contribution'))
);
--> statement-breakpoint
ALTER TABLE "passages" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "themes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agreement_id" uuid NOT NULL,
	"round_id" uuid,
	"name" text NOT NULL,
	"description" text,
	"version" integer DEFAULT 1 NOT NULL,
	"named_by" uuid NOT NULL,
	"named_at" timestamp (3) with time zone NOT NULL,
	"merged_into" uuid,
	"merged_by" uuid,
	"merged_at" timestamp (3) with time zone,
	CONSTRAINT "themes_agreement_key" UNIQUE("agreement_id","id")
);
--> statement-breakpoint
ALTER TABLE "themes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "evidence_relations" ADD CONSTRAINT "evidence_relations_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_relations" ADD CONSTRAINT "evidence_relations_related_by_persons_id_fk" FOREIGN KEY ("related_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_relations" ADD CONSTRAINT "evidence_relations_one_fkey" FOREIGN KEY ("agreement_id","one_id") REFERENCES "public"."evidence_placements"("agreement_id","evidence_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_relations" ADD CONSTRAINT "evidence_relations_other_fkey" FOREIGN KEY ("agreement_id","other_id") REFERENCES "public"."evidence_placements"("agreement_id","evidence_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coding_coders" ADD CONSTRAINT "coding_coders_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coding_coders" ADD CONSTRAINT "coding_coders_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coding_coders" ADD CONSTRAINT "coding_coders_round_fkey" FOREIGN KEY ("agreement_id","round_id") REFERENCES "public"."coding_rounds"("agreement_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coding_pieces" ADD CONSTRAINT "coding_pieces_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coding_pieces" ADD CONSTRAINT "coding_pieces_evidence_id_evidence_id_fk" FOREIGN KEY ("evidence_id") REFERENCES "public"."evidence"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coding_pieces" ADD CONSTRAINT "coding_pieces_round_fkey" FOREIGN KEY ("agreement_id","round_id") REFERENCES "public"."coding_rounds"("agreement_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coding_rounds" ADD CONSTRAINT "coding_rounds_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coding_rounds" ADD CONSTRAINT "coding_rounds_begun_by_persons_id_fk" FOREIGN KEY ("begun_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passages" ADD CONSTRAINT "passages_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passages" ADD CONSTRAINT "passages_marked_by_persons_id_fk" FOREIGN KEY ("marked_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passages" ADD CONSTRAINT "passages_round_fkey" FOREIGN KEY ("agreement_id","round_id") REFERENCES "public"."coding_rounds"("agreement_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passages" ADD CONSTRAINT "passages_theme_fkey" FOREIGN KEY ("agreement_id","theme_id") REFERENCES "public"."themes"("agreement_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passages" ADD CONSTRAINT "passages_placement_fkey" FOREIGN KEY ("agreement_id","evidence_id") REFERENCES "public"."evidence_placements"("agreement_id","evidence_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "themes" ADD CONSTRAINT "themes_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "themes" ADD CONSTRAINT "themes_named_by_persons_id_fk" FOREIGN KEY ("named_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "themes" ADD CONSTRAINT "themes_merged_by_persons_id_fk" FOREIGN KEY ("merged_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "themes" ADD CONSTRAINT "themes_round_fkey" FOREIGN KEY ("agreement_id","round_id") REFERENCES "public"."coding_rounds"("agreement_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "themes" ADD CONSTRAINT "themes_merged_fkey" FOREIGN KEY ("agreement_id","merged_into") REFERENCES "public"."themes"("agreement_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "evidence_relations_other_idx" ON "evidence_relations" USING btree ("agreement_id","other_id");--> statement-breakpoint
CREATE INDEX "coding_pieces_evidence_idx" ON "coding_pieces" USING btree ("evidence_id");--> statement-breakpoint
CREATE INDEX "passages_theme_idx" ON "passages" USING btree ("agreement_id","theme_id","marked_at");--> statement-breakpoint
CREATE INDEX "passages_evidence_idx" ON "passages" USING btree ("agreement_id","evidence_id");--> statement-breakpoint
CREATE INDEX "themes_merged_idx" ON "themes" USING btree ("merged_into");--> statement-breakpoint
CREATE POLICY "evidence_relations_read" ON "evidence_relations" AS PERMISSIVE FOR SELECT TO "accord_app" USING (agreement_id = any ((select access.agreements())::uuid[]) and exists (select from evidence_placements p where p.agreement_id = evidence_relations.agreement_id and p.evidence_id = evidence_relations.one_id) and exists (select from evidence e where e.id = evidence_relations.one_id) and exists (select from evidence_placements p where p.agreement_id = evidence_relations.agreement_id and p.evidence_id = evidence_relations.other_id) and exists (select from evidence e where e.id = evidence_relations.other_id));--> statement-breakpoint
CREATE POLICY "evidence_relations_insert" ON "evidence_relations" AS PERMISSIVE FOR INSERT TO "accord_app" WITH CHECK (agreement_id = any ((select access.agreements())::uuid[]) and related_by = (select access.person_id()) and exists (select from evidence_placements p where p.agreement_id = evidence_relations.agreement_id and p.evidence_id = evidence_relations.one_id) and exists (select from evidence e where e.id = evidence_relations.one_id) and exists (select from evidence_placements p where p.agreement_id = evidence_relations.agreement_id and p.evidence_id = evidence_relations.other_id) and exists (select from evidence e where e.id = evidence_relations.other_id));--> statement-breakpoint
CREATE POLICY "evidence_relations_delete" ON "evidence_relations" AS PERMISSIVE FOR DELETE TO "accord_app" USING (agreement_id = any ((select access.agreements())::uuid[]) and (related_by = (select access.person_id()) or exists (select from evidence_placements p where p.evidence_id in (one_id, other_id) and p.agreement_id = evidence_relations.agreement_id and p.author_id = (select access.person_id()))));--> statement-breakpoint
CREATE POLICY "coding_coders_read" ON "coding_coders" AS PERMISSIVE FOR SELECT TO "accord_app" USING (agreement_id = any ((select access.agreements())::uuid[]));--> statement-breakpoint
CREATE POLICY "coding_coders_insert" ON "coding_coders" AS PERMISSIVE FOR INSERT TO "accord_app" WITH CHECK (agreement_id = any ((select access.agreements())::uuid[]) and ready_at is null and exists (select from coding_rounds r where r.id = coding_coders.round_id and r.begun_by = (select access.person_id()) and r.revealed_at is null));--> statement-breakpoint
CREATE POLICY "coding_coders_update" ON "coding_coders" AS PERMISSIVE FOR UPDATE TO "accord_app" USING (agreement_id = any ((select access.agreements())::uuid[]) and person_id = (select access.person_id())) WITH CHECK (agreement_id = any ((select access.agreements())::uuid[]) and person_id = (select access.person_id()));--> statement-breakpoint
CREATE POLICY "coding_pieces_read" ON "coding_pieces" AS PERMISSIVE FOR SELECT TO "accord_app" USING (agreement_id = any ((select access.agreements())::uuid[]) and exists (select from evidence_placements p where p.agreement_id = coding_pieces.agreement_id and p.evidence_id = coding_pieces.evidence_id) and exists (select from evidence e where e.id = coding_pieces.evidence_id));--> statement-breakpoint
CREATE POLICY "coding_pieces_insert" ON "coding_pieces" AS PERMISSIVE FOR INSERT TO "accord_app" WITH CHECK (agreement_id = any ((select access.agreements())::uuid[]) and exists (select from coding_rounds r where r.id = coding_pieces.round_id and r.begun_by = (select access.person_id()) and r.revealed_at is null) and exists (select from evidence_placements p where p.agreement_id = coding_pieces.agreement_id and p.evidence_id = coding_pieces.evidence_id) and exists (select from evidence e where e.id = coding_pieces.evidence_id));--> statement-breakpoint
CREATE POLICY "coding_rounds_read" ON "coding_rounds" AS PERMISSIVE FOR SELECT TO "accord_app" USING (agreement_id = any ((select access.agreements())::uuid[]));--> statement-breakpoint
CREATE POLICY "coding_rounds_insert" ON "coding_rounds" AS PERMISSIVE FOR INSERT TO "accord_app" WITH CHECK (agreement_id = any ((select access.agreements())::uuid[]) and begun_by = (select access.person_id()) and revealed_at is null);--> statement-breakpoint
CREATE POLICY "coding_rounds_update" ON "coding_rounds" AS PERMISSIVE FOR UPDATE TO "accord_app" USING (agreement_id = any ((select access.agreements())::uuid[]) and revealed_at is null and exists (select from coding_coders c where c.round_id = coding_rounds.id and c.person_id = (select access.person_id()))) WITH CHECK (agreement_id = any ((select access.agreements())::uuid[]) and not exists (select from coding_coders c where c.round_id = coding_rounds.id and c.ready_at is null));--> statement-breakpoint
CREATE POLICY "passages_read" ON "passages" AS PERMISSIVE FOR SELECT TO "accord_app" USING (agreement_id = any ((select access.agreements())::uuid[]) and exists (select from evidence_placements p where p.agreement_id = passages.agreement_id and p.evidence_id = passages.evidence_id) and exists (select from evidence e where e.id = passages.evidence_id) and (round_id is null or marked_by = (select access.person_id()) or exists (select from coding_rounds r where r.id = passages.round_id and r.revealed_at is not null)));--> statement-breakpoint
CREATE POLICY "passages_insert" ON "passages" AS PERMISSIVE FOR INSERT TO "accord_app" WITH CHECK (agreement_id = any ((select access.agreements())::uuid[]) and marked_by = (select access.person_id()) and exists (select from evidence_placements p where p.agreement_id = passages.agreement_id and p.evidence_id = passages.evidence_id) and exists (select from evidence e where e.id = passages.evidence_id) and (round_id is null or (exists (select from coding_coders c where c.round_id = passages.round_id and c.person_id = (select access.person_id())) and not (round_id is null or exists (select from coding_rounds r where r.id = passages.round_id and r.revealed_at is not null)) and exists (select from coding_pieces w where w.round_id = passages.round_id and w.evidence_id = passages.evidence_id))));--> statement-breakpoint
CREATE POLICY "passages_update" ON "passages" AS PERMISSIVE FOR UPDATE TO "accord_app" USING (agreement_id = any ((select access.agreements())::uuid[]) and exists (select from evidence_placements p where p.agreement_id = passages.agreement_id and p.evidence_id = passages.evidence_id) and exists (select from evidence e where e.id = passages.evidence_id) and (round_id is null or exists (select from coding_rounds r where r.id = passages.round_id and r.revealed_at is not null))) WITH CHECK (agreement_id = any ((select access.agreements())::uuid[]) and exists (select from evidence_placements p where p.agreement_id = passages.agreement_id and p.evidence_id = passages.evidence_id) and exists (select from evidence e where e.id = passages.evidence_id) and (round_id is null or exists (select from coding_rounds r where r.id = passages.round_id and r.revealed_at is not null)));--> statement-breakpoint
CREATE POLICY "passages_delete" ON "passages" AS PERMISSIVE FOR DELETE TO "accord_app" USING (agreement_id = any ((select access.agreements())::uuid[]) and marked_by = (select access.person_id()));--> statement-breakpoint
CREATE POLICY "themes_read" ON "themes" AS PERMISSIVE FOR SELECT TO "accord_app" USING (agreement_id = any ((select access.agreements())::uuid[]) and (round_id is null or named_by = (select access.person_id()) or exists (select from coding_rounds r where r.id = themes.round_id and r.revealed_at is not null)));--> statement-breakpoint
CREATE POLICY "themes_insert" ON "themes" AS PERMISSIVE FOR INSERT TO "accord_app" WITH CHECK (agreement_id = any ((select access.agreements())::uuid[]) and named_by = (select access.person_id()) and merged_into is null);--> statement-breakpoint
CREATE POLICY "themes_update" ON "themes" AS PERMISSIVE FOR UPDATE TO "accord_app" USING (agreement_id = any ((select access.agreements())::uuid[]) and (round_id is null or named_by = (select access.person_id()) or exists (select from coding_rounds r where r.id = themes.round_id and r.revealed_at is not null))) WITH CHECK (agreement_id = any ((select access.agreements())::uuid[]) and (round_id is null or named_by = (select access.person_id()) or exists (select from coding_rounds r where r.id = themes.round_id and r.revealed_at is not null)));--> statement-breakpoint
-- What is marked in a piece, and how it stands to others, goes with its words, in the same act and whoever brings it about.
create function access.forget_marks() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from passages where evidence_id = new.id;
  delete from evidence_relations where one_id = new.id or other_id = new.id;
  return null;
end $$;
--> statement-breakpoint
create trigger evidence_forget_marks after update of erased_at on evidence for each row
  when (old.erased_at is null and new.erased_at is not null) execute function access.forget_marks();
--> statement-breakpoint
revoke all on function access.forget_marks() from public;
--> statement-breakpoint
grant select, insert, update (name, description, version, merged_into, merged_by, merged_at) on themes to accord_app;
--> statement-breakpoint
grant select, insert, update (theme_id), delete on passages to accord_app;
--> statement-breakpoint
grant select, insert, update (revealed_at) on coding_rounds to accord_app;
--> statement-breakpoint
grant select, insert, update (ready_at) on coding_coders to accord_app;
--> statement-breakpoint
grant select, insert on coding_pieces to accord_app;
--> statement-breakpoint
grant select, insert, delete on evidence_relations to accord_app;
