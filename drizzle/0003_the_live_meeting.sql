-- The live meeting of a review. Policies name these two before the tables they read exist; their bodies follow below.
create function access.seats() returns uuid[] language sql stable as $$ select '{}'::uuid[] $$;
--> statement-breakpoint
create function access.seat_review() returns uuid language sql stable as $$ select null::uuid $$;
--> statement-breakpoint
CREATE TABLE "card_authors" (
	"card_id" uuid PRIMARY KEY NOT NULL,
	"agreement_id" uuid NOT NULL,
	"review_id" uuid NOT NULL,
	"stage_id" uuid NOT NULL,
	"seat_id" uuid,
	"typed_by_seat" uuid,
	"opened_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "card_authors" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "card_groups" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agreement_id" uuid NOT NULL,
	"review_id" uuid NOT NULL,
	"stage_id" uuid NOT NULL,
	"name" text NOT NULL,
	"place" double precision NOT NULL,
	"votes" integer,
	"dissolved_at" timestamp (3) with time zone,
	"at_number" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "card_groups" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "cards" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agreement_id" uuid NOT NULL,
	"review_id" uuid NOT NULL,
	"stage_id" uuid NOT NULL,
	"text" text NOT NULL,
	"revealed_at" timestamp (3) with time zone,
	"shown_order" integer,
	"group_id" uuid,
	"place" double precision DEFAULT 0 NOT NULL,
	"taken_back_at" timestamp (3) with time zone,
	"from_paper" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"at_number" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "cards" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "chart_readings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agreement_id" uuid NOT NULL,
	"review_id" uuid NOT NULL,
	"measure_id" uuid NOT NULL,
	"side" text NOT NULL,
	"text" text NOT NULL,
	"seat_id" uuid NOT NULL,
	"revealed_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"at_number" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "chart_readings_side_key" UNIQUE("review_id","measure_id","side"),
	CONSTRAINT "chart_readings_side_check" CHECK ("chart_readings"."side" in ('commissioning', 'providing', 'partner'))
);
--> statement-breakpoint
ALTER TABLE "chart_readings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "meeting_stages" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agreement_id" uuid NOT NULL,
	"review_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"asks" text NOT NULL,
	"minutes" integer NOT NULL,
	"laid" integer DEFAULT 0 NOT NULL,
	"cards_revealed_at" timestamp (3) with time zone,
	"authors_opened_at" timestamp (3) with time zone,
	"votes_each" integer,
	"voted" integer DEFAULT 0 NOT NULL,
	"votes_revealed_at" timestamp (3) with time zone,
	"speaking_order" uuid[],
	"speaking_at" integer,
	"groups_of" jsonb,
	"at_number" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "meeting_stages_position_key" UNIQUE("review_id","position"),
	CONSTRAINT "meeting_stages_kind_check" CHECK ("meeting_stages"."kind" in ('check in', 'read', 'write', 'make sense', 'break', 'surprises', 'propose', 'asks', 'promises', 'pulse', 'close'))
);
--> statement-breakpoint
ALTER TABLE "meeting_stages" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "meeting_ways" (
	"agreement_id" uuid PRIMARY KEY NOT NULL,
	"authors" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "meeting_ways_authors_check" CHECK ("meeting_ways"."authors" in ('opened by the facilitator', 'never'))
);
--> statement-breakpoint
ALTER TABLE "meeting_ways" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "meetings" (
	"review_id" uuid PRIMARY KEY NOT NULL,
	"agreement_id" uuid NOT NULL,
	"number" integer DEFAULT 0 NOT NULL,
	"stage_id" uuid NOT NULL,
	"facilitator_seat_id" uuid NOT NULL,
	"chair_seat_id" uuid,
	"authors" text NOT NULL,
	"timer_ends_at" timestamp (3) with time zone,
	"timer_left_ms" integer,
	"shown_measure_id" uuid,
	"begun_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"at_number" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "meetings_authors_check" CHECK ("meetings"."authors" in ('opened by the facilitator', 'never'))
);
--> statement-breakpoint
ALTER TABLE "meetings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "seat_keys" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"agreement_id" uuid NOT NULL,
	"review_id" uuid NOT NULL,
	"seat_id" uuid NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "seat_keys" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "seat_links" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agreement_id" uuid NOT NULL,
	"review_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"side" text NOT NULL,
	"invited_by" uuid NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	"seat_id" uuid,
	"withdrawn_at" timestamp (3) with time zone,
	CONSTRAINT "seat_links_token_key" UNIQUE("token_hash"),
	CONSTRAINT "seat_links_side_check" CHECK ("seat_links"."side" in ('commissioning', 'providing', 'partner'))
);
--> statement-breakpoint
ALTER TABLE "seat_links" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "seats" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agreement_id" uuid NOT NULL,
	"review_id" uuid NOT NULL,
	"person_id" uuid,
	"name" text NOT NULL,
	"side" text NOT NULL,
	"may_facilitate" boolean DEFAULT false NOT NULL,
	"joined_at" timestamp (3) with time zone NOT NULL,
	"left_at" timestamp (3) with time zone,
	"at_number" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "seats_person_key" UNIQUE("review_id","person_id"),
	CONSTRAINT "seats_side_check" CHECK ("seats"."side" in ('commissioning', 'providing', 'partner'))
);
--> statement-breakpoint
ALTER TABLE "seats" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "shown_charts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agreement_id" uuid NOT NULL,
	"review_id" uuid NOT NULL,
	"measure_id" uuid NOT NULL,
	"stage_id" uuid NOT NULL,
	"shown_at" timestamp (3) with time zone NOT NULL,
	"chart" jsonb NOT NULL,
	"at_number" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "shown_charts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "stage_templates" (
	"agreement_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"asks" text NOT NULL,
	"minutes" integer NOT NULL,
	CONSTRAINT "stage_templates_agreement_id_position_pk" PRIMARY KEY("agreement_id","position"),
	CONSTRAINT "stage_templates_kind_check" CHECK ("stage_templates"."kind" in ('check in', 'read', 'write', 'make sense', 'break', 'surprises', 'propose', 'asks', 'promises', 'pulse', 'close'))
);
--> statement-breakpoint
ALTER TABLE "stage_templates" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "votes" (
	"seat_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"agreement_id" uuid NOT NULL,
	"review_id" uuid NOT NULL,
	"stage_id" uuid NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "votes_seat_id_group_id_pk" PRIMARY KEY("seat_id","group_id")
);
--> statement-breakpoint
ALTER TABLE "votes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "card_authors" ADD CONSTRAINT "card_authors_card_id_cards_id_fk" FOREIGN KEY ("card_id") REFERENCES "public"."cards"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "card_authors" ADD CONSTRAINT "card_authors_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "card_authors" ADD CONSTRAINT "card_authors_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "card_authors" ADD CONSTRAINT "card_authors_stage_id_meeting_stages_id_fk" FOREIGN KEY ("stage_id") REFERENCES "public"."meeting_stages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "card_authors" ADD CONSTRAINT "card_authors_seat_id_seats_id_fk" FOREIGN KEY ("seat_id") REFERENCES "public"."seats"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "card_authors" ADD CONSTRAINT "card_authors_typed_by_seat_seats_id_fk" FOREIGN KEY ("typed_by_seat") REFERENCES "public"."seats"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "card_groups" ADD CONSTRAINT "card_groups_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "card_groups" ADD CONSTRAINT "card_groups_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "card_groups" ADD CONSTRAINT "card_groups_stage_id_meeting_stages_id_fk" FOREIGN KEY ("stage_id") REFERENCES "public"."meeting_stages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cards" ADD CONSTRAINT "cards_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cards" ADD CONSTRAINT "cards_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cards" ADD CONSTRAINT "cards_stage_id_meeting_stages_id_fk" FOREIGN KEY ("stage_id") REFERENCES "public"."meeting_stages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cards" ADD CONSTRAINT "cards_group_id_card_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."card_groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chart_readings" ADD CONSTRAINT "chart_readings_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chart_readings" ADD CONSTRAINT "chart_readings_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chart_readings" ADD CONSTRAINT "chart_readings_measure_id_measures_id_fk" FOREIGN KEY ("measure_id") REFERENCES "public"."measures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chart_readings" ADD CONSTRAINT "chart_readings_seat_id_seats_id_fk" FOREIGN KEY ("seat_id") REFERENCES "public"."seats"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_stages" ADD CONSTRAINT "meeting_stages_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_stages" ADD CONSTRAINT "meeting_stages_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_ways" ADD CONSTRAINT "meeting_ways_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat_keys" ADD CONSTRAINT "seat_keys_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat_keys" ADD CONSTRAINT "seat_keys_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat_keys" ADD CONSTRAINT "seat_keys_seat_id_seats_id_fk" FOREIGN KEY ("seat_id") REFERENCES "public"."seats"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat_links" ADD CONSTRAINT "seat_links_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat_links" ADD CONSTRAINT "seat_links_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat_links" ADD CONSTRAINT "seat_links_invited_by_seats_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."seats"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat_links" ADD CONSTRAINT "seat_links_seat_id_seats_id_fk" FOREIGN KEY ("seat_id") REFERENCES "public"."seats"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seats" ADD CONSTRAINT "seats_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seats" ADD CONSTRAINT "seats_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seats" ADD CONSTRAINT "seats_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shown_charts" ADD CONSTRAINT "shown_charts_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shown_charts" ADD CONSTRAINT "shown_charts_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shown_charts" ADD CONSTRAINT "shown_charts_measure_id_measures_id_fk" FOREIGN KEY ("measure_id") REFERENCES "public"."measures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shown_charts" ADD CONSTRAINT "shown_charts_stage_id_meeting_stages_id_fk" FOREIGN KEY ("stage_id") REFERENCES "public"."meeting_stages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stage_templates" ADD CONSTRAINT "stage_templates_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "votes" ADD CONSTRAINT "votes_seat_id_seats_id_fk" FOREIGN KEY ("seat_id") REFERENCES "public"."seats"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "votes" ADD CONSTRAINT "votes_group_id_card_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."card_groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "votes" ADD CONSTRAINT "votes_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "votes" ADD CONSTRAINT "votes_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "votes" ADD CONSTRAINT "votes_stage_id_meeting_stages_id_fk" FOREIGN KEY ("stage_id") REFERENCES "public"."meeting_stages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "card_authors_seat_idx" ON "card_authors" USING btree ("seat_id");--> statement-breakpoint
CREATE INDEX "card_authors_typed_by_idx" ON "card_authors" USING btree ("typed_by_seat");--> statement-breakpoint
CREATE INDEX "card_authors_stage_idx" ON "card_authors" USING btree ("stage_id");--> statement-breakpoint
CREATE INDEX "card_groups_review_idx" ON "card_groups" USING btree ("review_id","at_number");--> statement-breakpoint
CREATE INDEX "cards_review_idx" ON "cards" USING btree ("review_id","at_number");--> statement-breakpoint
CREATE INDEX "cards_stage_idx" ON "cards" USING btree ("stage_id");--> statement-breakpoint
CREATE INDEX "meetings_agreement_idx" ON "meetings" USING btree ("agreement_id");--> statement-breakpoint
CREATE INDEX "seat_keys_seat_idx" ON "seat_keys" USING btree ("seat_id");--> statement-breakpoint
CREATE INDEX "seat_links_review_idx" ON "seat_links" USING btree ("review_id");--> statement-breakpoint
CREATE INDEX "seats_person_idx" ON "seats" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "shown_charts_review_idx" ON "shown_charts" USING btree ("review_id","at_number");--> statement-breakpoint
CREATE INDEX "votes_stage_idx" ON "votes" USING btree ("stage_id");--> statement-breakpoint
CREATE POLICY "card_authors_read" ON "card_authors" AS PERMISSIVE FOR SELECT TO "accord_app" USING ((agreement_id = any ((select access.agreements())::uuid[]) or review_id = (select access.seat_review())) and (opened_at is not null or seat_id = any ((select access.seats())::uuid[]) or typed_by_seat = any ((select access.seats())::uuid[])));--> statement-breakpoint
CREATE POLICY "card_authors_insert" ON "card_authors" AS PERMISSIVE FOR INSERT TO "accord_app" WITH CHECK ((agreement_id = any ((select access.agreements())::uuid[]) or review_id = (select access.seat_review())) and opened_at is null and (typed_by_seat = any ((select access.seats())::uuid[]) or (typed_by_seat is null and seat_id = any ((select access.seats())::uuid[]))));--> statement-breakpoint
CREATE POLICY "card_groups_rows" ON "card_groups" AS PERMISSIVE FOR ALL TO "accord_app" USING ((agreement_id = any ((select access.agreements())::uuid[]) or review_id = (select access.seat_review()))) WITH CHECK ((agreement_id = any ((select access.agreements())::uuid[]) or review_id = (select access.seat_review())));--> statement-breakpoint
CREATE POLICY "cards_read" ON "cards" AS PERMISSIVE FOR SELECT TO "accord_app" USING ((agreement_id = any ((select access.agreements())::uuid[]) or review_id = (select access.seat_review())) and (revealed_at is not null or id in (select card_id from card_authors where seat_id = any ((select access.seats())::uuid[]) or typed_by_seat = any ((select access.seats())::uuid[]))));--> statement-breakpoint
CREATE POLICY "cards_insert" ON "cards" AS PERMISSIVE FOR INSERT TO "accord_app" WITH CHECK ((agreement_id = any ((select access.agreements())::uuid[]) or review_id = (select access.seat_review())) and revealed_at is null);--> statement-breakpoint
CREATE POLICY "cards_update" ON "cards" AS PERMISSIVE FOR UPDATE TO "accord_app" USING ((agreement_id = any ((select access.agreements())::uuid[]) or review_id = (select access.seat_review())) and (revealed_at is not null or id in (select card_id from card_authors where seat_id = any ((select access.seats())::uuid[]) or typed_by_seat = any ((select access.seats())::uuid[])))) WITH CHECK ((agreement_id = any ((select access.agreements())::uuid[]) or review_id = (select access.seat_review())) and (revealed_at is not null or id in (select card_id from card_authors where seat_id = any ((select access.seats())::uuid[]) or typed_by_seat = any ((select access.seats())::uuid[]))));--> statement-breakpoint
CREATE POLICY "chart_readings_read" ON "chart_readings" AS PERMISSIVE FOR SELECT TO "accord_app" USING ((agreement_id = any ((select access.agreements())::uuid[]) or review_id = (select access.seat_review())) and (revealed_at is not null or seat_id = any ((select access.seats())::uuid[])));--> statement-breakpoint
CREATE POLICY "chart_readings_insert" ON "chart_readings" AS PERMISSIVE FOR INSERT TO "accord_app" WITH CHECK ((agreement_id = any ((select access.agreements())::uuid[]) or review_id = (select access.seat_review())) and revealed_at is null and seat_id = any ((select access.seats())::uuid[]));--> statement-breakpoint
CREATE POLICY "chart_readings_update" ON "chart_readings" AS PERMISSIVE FOR UPDATE TO "accord_app" USING ((agreement_id = any ((select access.agreements())::uuid[]) or review_id = (select access.seat_review())) and revealed_at is null and seat_id = any ((select access.seats())::uuid[])) WITH CHECK ((agreement_id = any ((select access.agreements())::uuid[]) or review_id = (select access.seat_review())) and revealed_at is null and seat_id = any ((select access.seats())::uuid[]));--> statement-breakpoint
CREATE POLICY "meeting_stages_rows" ON "meeting_stages" AS PERMISSIVE FOR ALL TO "accord_app" USING ((agreement_id = any ((select access.agreements())::uuid[]) or review_id = (select access.seat_review()))) WITH CHECK ((agreement_id = any ((select access.agreements())::uuid[]) or review_id = (select access.seat_review())));--> statement-breakpoint
CREATE POLICY "meeting_ways_rows" ON "meeting_ways" AS PERMISSIVE FOR ALL TO "accord_app" USING (agreement_id = any ((select access.agreements())::uuid[])) WITH CHECK (agreement_id = any ((select access.agreements())::uuid[]));--> statement-breakpoint
CREATE POLICY "meetings_rows" ON "meetings" AS PERMISSIVE FOR ALL TO "accord_app" USING ((agreement_id = any ((select access.agreements())::uuid[]) or review_id = (select access.seat_review()))) WITH CHECK ((agreement_id = any ((select access.agreements())::uuid[]) or review_id = (select access.seat_review())));--> statement-breakpoint
CREATE POLICY "seat_keys_read" ON "seat_keys" AS PERMISSIVE FOR SELECT TO "accord_app" USING (seat_id = any ((select access.seats())::uuid[]));--> statement-breakpoint
CREATE POLICY "seat_links_rows" ON "seat_links" AS PERMISSIVE FOR ALL TO "accord_app" USING (agreement_id = any ((select access.agreements())::uuid[])) WITH CHECK (agreement_id = any ((select access.agreements())::uuid[]));--> statement-breakpoint
CREATE POLICY "seats_rows" ON "seats" AS PERMISSIVE FOR ALL TO "accord_app" USING ((agreement_id = any ((select access.agreements())::uuid[]) or review_id = (select access.seat_review()))) WITH CHECK ((agreement_id = any ((select access.agreements())::uuid[]) or review_id = (select access.seat_review())));--> statement-breakpoint
CREATE POLICY "shown_charts_rows" ON "shown_charts" AS PERMISSIVE FOR ALL TO "accord_app" USING ((agreement_id = any ((select access.agreements())::uuid[]) or review_id = (select access.seat_review()))) WITH CHECK ((agreement_id = any ((select access.agreements())::uuid[]) or review_id = (select access.seat_review())));--> statement-breakpoint
CREATE POLICY "stage_templates_rows" ON "stage_templates" AS PERMISSIVE FOR ALL TO "accord_app" USING (agreement_id = any ((select access.agreements())::uuid[])) WITH CHECK (agreement_id = any ((select access.agreements())::uuid[]));--> statement-breakpoint
CREATE POLICY "votes_read" ON "votes" AS PERMISSIVE FOR SELECT TO "accord_app" USING ((agreement_id = any ((select access.agreements())::uuid[]) or review_id = (select access.seat_review())) and seat_id = any ((select access.seats())::uuid[]));--> statement-breakpoint
CREATE POLICY "votes_insert" ON "votes" AS PERMISSIVE FOR INSERT TO "accord_app" WITH CHECK ((agreement_id = any ((select access.agreements())::uuid[]) or review_id = (select access.seat_review())) and seat_id = any ((select access.seats())::uuid[]));--> statement-breakpoint
CREATE POLICY "votes_update" ON "votes" AS PERMISSIVE FOR UPDATE TO "accord_app" USING ((agreement_id = any ((select access.agreements())::uuid[]) or review_id = (select access.seat_review())) and seat_id = any ((select access.seats())::uuid[])) WITH CHECK ((agreement_id = any ((select access.agreements())::uuid[]) or review_id = (select access.seat_review())) and seat_id = any ((select access.seats())::uuid[]));--> statement-breakpoint
CREATE POLICY "votes_delete" ON "votes" AS PERMISSIVE FOR DELETE TO "accord_app" USING ((agreement_id = any ((select access.agreements())::uuid[]) or review_id = (select access.seat_review())) and seat_id = any ((select access.seats())::uuid[]));--> statement-breakpoint
-- The seat of a guest in this transaction; null for everybody who signs in.
create function access.seat_id() returns uuid language sql stable
  as $$ select nullif(current_setting('app.seat_id', true), '')::uuid $$;
--> statement-breakpoint
-- The one meeting a guest sits in, as long as they do.
create or replace function access.seat_review() returns uuid language sql stable security definer set search_path = public, pg_temp as $$
  select review_id from seats where id = access.seat_id() and person_id is null and left_at is null
$$;
--> statement-breakpoint
-- The seats of a person in all meetings, or a guest's one.
create or replace function access.seats() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(id), '{}') from (
    select id from seats where person_id = access.person_id()
    union all
    select id from seats where id = access.seat_id() and person_id is null and left_at is null
  ) mine
$$;
--> statement-breakpoint
-- Whether this transaction acts for who leads the meeting.
create function access.leads_meeting(review uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from meetings m where m.review_id = review and m.ended_at is null and m.facilitator_seat_id = any (access.seats()))
$$;
--> statement-breakpoint
-- Turns over what lies face down in a stage, all at once and in an order that only chance knows. Nobody but who leads
-- the meeting does it, and they too read nothing before. Answers how many cards it were.
create function access.reveal_cards(stage uuid, number integer, at timestamptz) returns integer
  language plpgsql security definer set search_path = public, pg_temp as $$
declare turned integer;
begin
  if not access.leads_meeting((select review_id from meeting_stages where id = stage)) then
    raise insufficient_privilege using message = 'Only who leads the meeting turns cards over.';
  end if;
  with drawn as (
    select c.id, coalesce((select max(shown_order) from cards where stage_id = stage), -1) + row_number() over (order by gen_random_uuid()) as nth
    from cards c where c.stage_id = stage and c.revealed_at is null and c.taken_back_at is null
  )
  update cards set revealed_at = at, shown_order = drawn.nth, place = drawn.nth, at_number = number from drawn where drawn.id = cards.id;
  get diagnostics turned = row_count;
  return turned;
end $$;
--> statement-breakpoint
-- Shows whose the revealed cards of a stage are, unless the agreement chose never to.
create function access.open_authors(stage uuid, number integer, at timestamptz) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not access.leads_meeting((select review_id from meeting_stages where id = stage)) or exists (
    select from meetings m join meeting_stages s on s.review_id = m.review_id where s.id = stage and m.authors = 'never') then
    raise insufficient_privilege using message = 'The names on these cards stay closed.';
  end if;
  update card_authors a set opened_at = at from cards c
    where c.id = a.card_id and c.stage_id = stage and c.revealed_at is not null and c.taken_back_at is null and a.opened_at is null;
  update cards set at_number = number where stage_id = stage and revealed_at is not null;
end $$;
--> statement-breakpoint
-- Counts what all gave, for each group of a stage. What one person gave stays theirs.
create function access.reveal_votes(stage uuid, number integer) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not access.leads_meeting((select review_id from meeting_stages where id = stage)) then
    raise insufficient_privilege using message = 'Only who leads the meeting shows the votes.';
  end if;
  update card_groups g set at_number = number,
      votes = (select coalesce(sum(v.count), 0) from votes v where v.group_id = g.id)
    where g.stage_id = stage and g.dissolved_at is null;
end $$;
--> statement-breakpoint
-- Puts the sides' readings of a chart side by side.
create function access.reveal_readings(review uuid, measure uuid, number integer, at timestamptz) returns integer
  language plpgsql security definer set search_path = public, pg_temp as $$
declare turned integer;
begin
  if not access.leads_meeting(review) then
    raise insufficient_privilege using message = 'Only who leads the meeting shows the readings.';
  end if;
  update chart_readings set revealed_at = at, at_number = number
    where review_id = review and measure_id = measure and revealed_at is null;
  get diagnostics turned = row_count;
  return turned;
end $$;
--> statement-breakpoint
-- How many cards lie face down in a stage and how many people voted in it. Whose they are stays behind.
create function access.stage_counts(stage uuid) returns table (laid integer, voted integer)
  language sql stable security definer set search_path = public, pg_temp as $$
  select (select count(*)::int from cards c where c.stage_id = s.id and c.revealed_at is null and c.taken_back_at is null),
    (select count(distinct v.seat_id)::int from votes v where v.stage_id = s.id and v.count > 0)
  from meeting_stages s where s.id = stage and (s.agreement_id = any (access.agreements()) or s.review_id = access.seat_review())
$$;
--> statement-breakpoint
-- Who has written something in a stage: told to who leads the meeting alone, and never what.
create function access.wrote_in(stage uuid) returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(distinct a.seat_id), '{}') from card_authors a join cards c on c.id = a.card_id
  where a.stage_id = stage and a.seat_id is not null and c.taken_back_at is null and access.leads_meeting(a.review_id)
$$;
--> statement-breakpoint
-- Which seat writes a side's reading of a chart: known, so that a second one is told whom to ask.
create function access.reading_writer(review uuid, measure uuid, of_side text) returns uuid
  language sql stable security definer set search_path = public, pg_temp as $$
  select r.seat_id from chart_readings r where r.review_id = review and r.measure_id = measure and r.side = of_side
    and (r.agreement_id = any (access.agreements()) or r.review_id = access.seat_review())
$$;
--> statement-breakpoint
-- Everybody may put a revealed card elsewhere; its words are its author's. What an act may not touch has no grant at all.
create function access.guard_card() returns trigger language plpgsql as $$
begin
  if new.text <> old.text or new.taken_back_at is distinct from old.taken_back_at then
    if not exists (select from public.card_authors a where a.card_id = old.id and (a.seat_id = any (access.seats()) or a.typed_by_seat = any (access.seats())))
    then raise insufficient_privilege using message = 'A card’s words are its author’s.'; end if;
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger cards_guard before update on cards for each row when (current_user = 'accord_app') execute function access.guard_card();
--> statement-breakpoint
-- A guest’s act may count the meeting on, and nothing else about it.
create function access.guard_meeting() returns trigger language plpgsql as $$
begin
  if access.person_id() is null and access.seat_id() is not null
    and (to_jsonb(new) - 'number' - 'at_number') <> (to_jsonb(old) - 'number' - 'at_number') then
    raise insufficient_privilege using message = 'A guest does not lead the meeting.';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger meetings_guard before update on meetings for each row when (current_user = 'accord_app') execute function access.guard_meeting();
--> statement-breakpoint
-- After commit every process hears which meeting reached which number.
create function access.tell_meeting() returns trigger language plpgsql as $$
begin
  if current_setting('app.quiet', true) = 'yes' then return null; end if;
  perform pg_notify('accord_meeting', json_build_object('agreementId', new.agreement_id, 'reviewId', new.review_id, 'number', new.number)::text);
  return null;
end $$;
--> statement-breakpoint
create trigger meetings_tell after insert or update of number on meetings for each row execute function access.tell_meeting();
--> statement-breakpoint
revoke all on function access.seat_id(), access.seat_review(), access.seats(), access.leads_meeting(uuid), access.reveal_cards(uuid, integer, timestamptz),
  access.open_authors(uuid, integer, timestamptz), access.reveal_votes(uuid, integer), access.reveal_readings(uuid, uuid, integer, timestamptz),
  access.stage_counts(uuid), access.wrote_in(uuid), access.reading_writer(uuid, uuid, text), access.guard_card(), access.guard_meeting(), access.tell_meeting() from public;
--> statement-breakpoint
grant execute on function access.seat_id(), access.seat_review(), access.seats(), access.leads_meeting(uuid), access.reveal_cards(uuid, integer, timestamptz),
  access.open_authors(uuid, integer, timestamptz), access.reveal_votes(uuid, integer), access.reveal_readings(uuid, uuid, integer, timestamptz),
  access.stage_counts(uuid), access.wrote_in(uuid), access.reading_writer(uuid, uuid, text), access.guard_card(), access.guard_meeting(), access.tell_meeting() to accord_app;
--> statement-breakpoint
grant select, insert, update, delete on stage_templates to accord_app;
--> statement-breakpoint
grant select, insert, update on meeting_ways, meetings, card_groups to accord_app;
--> statement-breakpoint
grant select, insert, update (title, asks, minutes, laid, cards_revealed_at, authors_opened_at, votes_each, voted, votes_revealed_at, speaking_order,
  speaking_at, groups_of, at_number) on meeting_stages to accord_app;
--> statement-breakpoint
grant select, insert, update (name, may_facilitate, joined_at, left_at, at_number) on seats to accord_app;
--> statement-breakpoint
grant select, insert, update (used_at, seat_id, withdrawn_at) on seat_links to accord_app;
--> statement-breakpoint
grant select on seat_keys to accord_app;
--> statement-breakpoint
-- Neither the moment of the reveal nor the order: those are the reveal's own.
grant select, insert, update (text, group_id, place, taken_back_at, version, at_number) on cards to accord_app;
--> statement-breakpoint
grant select, insert on card_authors to accord_app;
--> statement-breakpoint
grant select, insert, update (count), delete on votes to accord_app;
--> statement-breakpoint
grant select, insert, update (text, version) on chart_readings to accord_app;
--> statement-breakpoint
grant select, insert on shown_charts to accord_app;
