CREATE TABLE "evidence_files" (
	"id" uuid PRIMARY KEY NOT NULL,
	"evidence_id" uuid NOT NULL,
	"added_by" uuid NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	"key" text NOT NULL,
	"kind" text NOT NULL,
	"media_type" text NOT NULL,
	"bytes" integer NOT NULL,
	"width" integer,
	"height" integer,
	"about" text,
	"transcript" text,
	CONSTRAINT "evidence_files_content_key" UNIQUE("key"),
	CONSTRAINT "evidence_files_kind_check" CHECK ("evidence_files"."kind" in ('picture', 'sound', 'document'))
);
--> statement-breakpoint
ALTER TABLE "evidence_files" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "evidence_upload_parts" (
	"upload_id" uuid NOT NULL,
	"at" integer NOT NULL,
	"bytes" "bytea" NOT NULL,
	CONSTRAINT "evidence_upload_parts_upload_id_at_pk" PRIMARY KEY("upload_id","at")
);
--> statement-breakpoint
ALTER TABLE "evidence_upload_parts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "evidence_uploads" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"size" integer NOT NULL,
	"begun_at" timestamp (3) with time zone NOT NULL,
	"key" text,
	"kind" text,
	"media_type" text,
	"bytes" integer,
	"width" integer,
	"height" integer,
	CONSTRAINT "evidence_uploads_content_key" UNIQUE("key"),
	CONSTRAINT "evidence_uploads_kind_check" CHECK ("evidence_uploads"."kind" in ('picture', 'sound', 'document'))
);
--> statement-breakpoint
ALTER TABLE "evidence_uploads" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "files_gone" (
	"key" text PRIMARY KEY NOT NULL,
	"gone_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "files_gone" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "evidence_files" ADD CONSTRAINT "evidence_files_evidence_id_evidence_id_fk" FOREIGN KEY ("evidence_id") REFERENCES "public"."evidence"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_files" ADD CONSTRAINT "evidence_files_added_by_persons_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_upload_parts" ADD CONSTRAINT "evidence_upload_parts_upload_id_evidence_uploads_id_fk" FOREIGN KEY ("upload_id") REFERENCES "public"."evidence_uploads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_uploads" ADD CONSTRAINT "evidence_uploads_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "evidence_files_evidence_idx" ON "evidence_files" USING btree ("evidence_id","added_at");--> statement-breakpoint
CREATE INDEX "evidence_uploads_person_idx" ON "evidence_uploads" USING btree ("person_id","begun_at");--> statement-breakpoint
CREATE POLICY "evidence_files_read" ON "evidence_files" AS PERMISSIVE FOR SELECT TO "accord_app" USING (exists (select from evidence e where e.id = evidence_files.evidence_id));--> statement-breakpoint
CREATE POLICY "evidence_files_insert" ON "evidence_files" AS PERMISSIVE FOR INSERT TO "accord_app" WITH CHECK (added_by = (select access.person_id()) and exists (select from evidence e where e.id = evidence_files.evidence_id and e.author_id = (select access.person_id())));--> statement-breakpoint
CREATE POLICY "evidence_files_update" ON "evidence_files" AS PERMISSIVE FOR UPDATE TO "accord_app" USING (exists (select from evidence e where e.id = evidence_files.evidence_id and e.author_id = (select access.person_id()))) WITH CHECK (exists (select from evidence e where e.id = evidence_files.evidence_id and e.author_id = (select access.person_id())));--> statement-breakpoint
CREATE POLICY "evidence_files_delete" ON "evidence_files" AS PERMISSIVE FOR DELETE TO "accord_app" USING (exists (select from evidence e where e.id = evidence_files.evidence_id and e.author_id = (select access.person_id())));--> statement-breakpoint
CREATE POLICY "evidence_upload_parts_rows" ON "evidence_upload_parts" AS PERMISSIVE FOR ALL TO "accord_app" USING (exists (select from evidence_uploads u where u.id = upload_id)) WITH CHECK (exists (select from evidence_uploads u where u.id = upload_id));--> statement-breakpoint
CREATE POLICY "evidence_uploads_rows" ON "evidence_uploads" AS PERMISSIVE FOR ALL TO "accord_app" USING (person_id = (select access.person_id())) WITH CHECK (person_id = (select access.person_id()));--> statement-breakpoint
CREATE POLICY "files_gone_nobody" ON "files_gone" AS PERMISSIVE FOR SELECT TO "accord_app" USING (false);
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON evidence_uploads TO accord_app;
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON evidence_upload_parts TO accord_app;
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON evidence_files TO accord_app;
--> statement-breakpoint
GRANT UPDATE (about, transcript) ON evidence_files TO accord_app;
--> statement-breakpoint
GRANT SELECT ON files_gone TO accord_app;
--> statement-breakpoint
-- No file is put to a piece while its words go, nor afterwards.
create function access.file_needs_words() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform from evidence e where e.id = new.evidence_id and e.erased_at is null for share;
  if not found then raise exception 'the words are gone' using errcode = '42501'; end if;
  return new;
end $$;
--> statement-breakpoint
create trigger evidence_files_need_words before insert on evidence_files
  for each row execute function access.file_needs_words();
--> statement-breakpoint
-- A piece's files go with its words, whoever erases them and why.
create function access.files_go_with_words() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from evidence_files f where f.evidence_id = new.id;
  return null;
end $$;
--> statement-breakpoint
create trigger evidence_erased after update of erased_at on evidence
  for each row when (old.erased_at is null and new.erased_at is not null) execute function access.files_go_with_words();
--> statement-breakpoint
-- The content is taken out of the file store once this is certain: whoever listens does it at once, a job sees to the rest.
create function access.remember_file_gone() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into files_gone (key, gone_at) values (old.key, access.moment()) on conflict do nothing;
  perform pg_notify('accord_files_gone', '');
  return null;
end $$;
--> statement-breakpoint
create trigger evidence_files_gone after delete on evidence_files
  for each row execute function access.remember_file_gone();
--> statement-breakpoint
create trigger evidence_uploads_gone after delete on evidence_uploads
  for each row when (old.key is not null) execute function access.remember_file_gone();
--> statement-breakpoint
create function access.files_gone(most integer) returns setof text
  language sql stable security definer set search_path = public, pg_temp as $$
  select key from files_gone where gone_at <= access.moment() order by gone_at limit most
$$;
--> statement-breakpoint
create function access.file_is_settled(which text) returns void
  language sql security definer set search_path = public, pg_temp as $$
  delete from files_gone where key = which
$$;
--> statement-breakpoint
-- What nobody went on with for two days.
create function access.give_up_uploads() returns void
  language sql security definer set search_path = public, pg_temp as $$
  delete from evidence_uploads where begun_at < access.moment() - interval '2 days'
$$;
--> statement-breakpoint
-- Before content is put into the file store: if it comes to nothing, it is taken out after an hour.
create function access.file_is_coming(which text) returns void
  language sql security definer set search_path = public, pg_temp as $$
  insert into files_gone (key, gone_at) values (which, access.moment() + interval '1 hour')
$$;
--> statement-breakpoint
revoke all on function access.file_needs_words(), access.files_go_with_words(), access.remember_file_gone(), access.files_gone(integer),
  access.file_is_settled(text), access.give_up_uploads(), access.file_is_coming(text) from public;
--> statement-breakpoint
grant execute on function access.files_gone(integer), access.file_is_settled(text), access.give_up_uploads(), access.file_is_coming(text)
  to accord_app;
