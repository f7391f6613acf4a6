CREATE TABLE "stages_read" (
	"seat_id" uuid NOT NULL,
	"stage_id" uuid NOT NULL,
	"agreement_id" uuid NOT NULL,
	"review_id" uuid NOT NULL,
	"cards" integer NOT NULL,
	CONSTRAINT "stages_read_seat_id_stage_id_pk" PRIMARY KEY("seat_id","stage_id")
);
--> statement-breakpoint
ALTER TABLE "stages_read" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "meeting_stages" ADD COLUMN "have_read" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "shown_decision_id" uuid;--> statement-breakpoint
ALTER TABLE "stages_read" ADD CONSTRAINT "stages_read_seat_id_seats_id_fk" FOREIGN KEY ("seat_id") REFERENCES "public"."seats"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stages_read" ADD CONSTRAINT "stages_read_stage_id_meeting_stages_id_fk" FOREIGN KEY ("stage_id") REFERENCES "public"."meeting_stages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stages_read" ADD CONSTRAINT "stages_read_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stages_read" ADD CONSTRAINT "stages_read_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "stages_read_stage_idx" ON "stages_read" USING btree ("stage_id");--> statement-breakpoint
CREATE POLICY "stages_read_read" ON "stages_read" AS PERMISSIVE FOR SELECT TO "accord_app" USING ((agreement_id = any ((select access.agreements())::uuid[]) or review_id = (select access.seat_review())) and seat_id = any ((select access.seats())::uuid[]));--> statement-breakpoint
CREATE POLICY "stages_read_insert" ON "stages_read" AS PERMISSIVE FOR INSERT TO "accord_app" WITH CHECK ((agreement_id = any ((select access.agreements())::uuid[]) or review_id = (select access.seat_review())) and seat_id = any ((select access.seats())::uuid[]));--> statement-breakpoint
CREATE POLICY "stages_read_update" ON "stages_read" AS PERMISSIVE FOR UPDATE TO "accord_app" USING ((agreement_id = any ((select access.agreements())::uuid[]) or review_id = (select access.seat_review())) and seat_id = any ((select access.seats())::uuid[])) WITH CHECK ((agreement_id = any ((select access.agreements())::uuid[]) or review_id = (select access.seat_review())) and seat_id = any ((select access.seats())::uuid[]));--> statement-breakpoint
grant select, insert, update (cards) on stages_read to accord_app;
--> statement-breakpoint
grant update (have_read) on meeting_stages to accord_app;
--> statement-breakpoint
-- How many of those in the room have read all that lies open in a stage. Who they are stays behind.
create function access.have_read(stage uuid) returns integer language sql stable security definer set search_path = public, pg_temp as $$
  select count(*)::int from stages_read r join seats t on t.id = r.seat_id join meeting_stages s on s.id = r.stage_id
  where r.stage_id = stage and t.left_at is null and (s.agreement_id = any (access.agreements()) or s.review_id = access.seat_review())
    and r.cards >= (select count(*) from cards c where c.stage_id = stage and c.revealed_at is not null)
$$;
--> statement-breakpoint
-- Who they are, for whoever leads alone: so that nobody is spoken over while they read.
create function access.read_by(stage uuid) returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(r.seat_id), '{}') from stages_read r
  where r.stage_id = stage and access.leads_meeting(r.review_id)
    and r.cards >= (select count(*) from cards c where c.stage_id = stage and c.revealed_at is not null)
$$;
--> statement-breakpoint
revoke all on function access.have_read(uuid), access.read_by(uuid) from public;
--> statement-breakpoint
grant execute on function access.have_read(uuid), access.read_by(uuid) to accord_app;
--> statement-breakpoint
-- Who left an agreement hears one thing more of it: that the meetings they were asked to are out of their calendar.
create or replace function access.address_of(person uuid, notice text) returns text
  language sql stable security definer set search_path = public, pg_temp as $$
  select p.email from persons p where p.id = person and access.person_id() is null
    and (exists (select from participants t where t.person_id = p.id and t.agreement_id = access.job_agreement() and t.left_at is null)
      or (notice = 'review invitation' and exists (select from outbox o where o.person_id = p.id
        and o.agreement_id = access.job_agreement() and o.kind = notice and o.sent_at is not null)))
    and not exists (select from silenced_notices s where s.person_id = p.id and s.kind = notice)
$$;
