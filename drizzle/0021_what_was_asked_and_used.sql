CREATE TABLE "evidence_answers" (
	"agreement_id" uuid NOT NULL,
	"question_id" uuid NOT NULL,
	"evidence_id" uuid NOT NULL,
	"by" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "evidence_answers_question_id_evidence_id_pk" PRIMARY KEY("question_id","evidence_id")
);
--> statement-breakpoint
ALTER TABLE "evidence_answers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "uses_seen" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"seen_until" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "uses_seen" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "question_uses" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agreement_id" uuid NOT NULL,
	"question_id" uuid NOT NULL,
	"text" text NOT NULL,
	"by" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "question_uses" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "outbox" DROP CONSTRAINT "outbox_kind_check";--> statement-breakpoint
ALTER TABLE "silenced_notices" DROP CONSTRAINT "silenced_notices_kind_check";--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "why" text;--> statement-breakpoint
ALTER TABLE "measure_definitions" ADD COLUMN "counts_people" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "evidence_answers" ADD CONSTRAINT "evidence_answers_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_answers" ADD CONSTRAINT "evidence_answers_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_answers" ADD CONSTRAINT "evidence_answers_by_persons_id_fk" FOREIGN KEY ("by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_answers" ADD CONSTRAINT "evidence_answers_placement_fkey" FOREIGN KEY ("agreement_id","evidence_id") REFERENCES "public"."evidence_placements"("agreement_id","evidence_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "uses_seen" ADD CONSTRAINT "uses_seen_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_uses" ADD CONSTRAINT "question_uses_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_uses" ADD CONSTRAINT "question_uses_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_uses" ADD CONSTRAINT "question_uses_by_persons_id_fk" FOREIGN KEY ("by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "evidence_answers_evidence_idx" ON "evidence_answers" USING btree ("agreement_id","evidence_id");--> statement-breakpoint
CREATE INDEX "question_uses_question_idx" ON "question_uses" USING btree ("question_id","at");--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_kind_check" CHECK ("outbox"."kind" in ('consent asked', 'signature asked', 'promise due', 'story consent ending', 'decision due', 'story used', 'review invitation'));--> statement-breakpoint
ALTER TABLE "silenced_notices" ADD CONSTRAINT "silenced_notices_kind_check" CHECK ("silenced_notices"."kind" in ('consent asked', 'signature asked', 'promise due', 'story consent ending', 'decision due', 'story used', 'review invitation'));--> statement-breakpoint
CREATE POLICY "evidence_answers_read" ON "evidence_answers" AS PERMISSIVE FOR SELECT TO "accord_app" USING (agreement_id = any ((select access.agreements())::uuid[]) and exists (select from evidence_placements p where p.agreement_id = evidence_answers.agreement_id
  and p.evidence_id = evidence_answers.evidence_id) and exists (select from evidence e where e.id = evidence_answers.evidence_id));--> statement-breakpoint
CREATE POLICY "evidence_answers_insert" ON "evidence_answers" AS PERMISSIVE FOR INSERT TO "accord_app" WITH CHECK (agreement_id = any ((select access.agreements())::uuid[]) and by = (select access.person_id()) and exists (select from evidence_placements p where p.agreement_id = evidence_answers.agreement_id
  and p.evidence_id = evidence_answers.evidence_id) and exists (select from evidence e where e.id = evidence_answers.evidence_id));--> statement-breakpoint
CREATE POLICY "evidence_answers_delete" ON "evidence_answers" AS PERMISSIVE FOR DELETE TO "accord_app" USING (agreement_id = any ((select access.agreements())::uuid[]) and (by = (select access.person_id()) or exists (select from evidence_placements p
        where p.agreement_id = evidence_answers.agreement_id and p.evidence_id = evidence_answers.evidence_id and p.author_id = (select access.person_id()))));--> statement-breakpoint
CREATE POLICY "uses_seen_rows" ON "uses_seen" AS PERMISSIVE FOR ALL TO "accord_app" USING (person_id = (select access.person_id())) WITH CHECK (person_id = (select access.person_id()));--> statement-breakpoint
CREATE POLICY "question_uses_rows" ON "question_uses" AS PERMISSIVE FOR ALL TO "accord_app" USING (agreement_id = any ((select access.agreements())::uuid[])) WITH CHECK (agreement_id = any ((select access.agreements())::uuid[]) and by = (select access.person_id()));--> statement-breakpoint
grant select, insert on question_uses to accord_app;
--> statement-breakpoint
grant select, insert, delete on evidence_answers to accord_app;
--> statement-breakpoint
grant select, insert, update (seen_until) on uses_seen to accord_app;
--> statement-breakpoint
-- Who wrote a piece is told that it was used in an agreement in which they no longer take part, by whom and since when, and
-- nothing that is said there. Only while the piece stands open, and they belong to the organisation whose it is.
create function access.used_out_of_sight() returns table (evidence_id uuid, posted_at timestamptz, used_at timestamptz, time_zone text, used_by text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select p.evidence_id, p.posted_at, p.used_at, a.time_zone,
    (select string_agg(o.name, ', ' order by t.joined_at, o.name) from parties t join organisations o on o.id = t.organisation_id
      where t.agreement_id = p.agreement_id and t.side = 'commissioning' and t.left_at is null)
  from evidence_placements p join evidence e on e.id = p.evidence_id join agreements a on a.id = p.agreement_id
  where p.author_id = access.person_id() and p.used_at is not null and p.withdrawn_at is null and e.withdrawn_at is null and e.erased_at is null
    and (p.consent_ends_at is null or p.consent_ends_at > access.moment())
    and p.organisation_id = any (access.organisations()) and not p.agreement_id = any (access.agreements())
$$;
--> statement-breakpoint
revoke all on function access.used_out_of_sight() from public;
--> statement-breakpoint
grant execute on function access.used_out_of_sight() to accord_app;
