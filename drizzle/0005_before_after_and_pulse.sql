CREATE TABLE "pulse_answers" (
	"review_id" uuid NOT NULL,
	"seat_id" uuid NOT NULL,
	"agreement_id" uuid NOT NULL,
	"given" integer[] NOT NULL,
	CONSTRAINT "pulse_answers_review_id_seat_id_pk" PRIMARY KEY("review_id","seat_id")
);
--> statement-breakpoint
ALTER TABLE "pulse_answers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "pulse_given" (
	"review_id" uuid NOT NULL,
	"seat_id" uuid NOT NULL,
	"agreement_id" uuid NOT NULL,
	CONSTRAINT "pulse_given_review_id_seat_id_pk" PRIMARY KEY("review_id","seat_id")
);
--> statement-breakpoint
ALTER TABLE "pulse_given" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "pulse_results" (
	"review_id" uuid NOT NULL,
	"agreement_id" uuid NOT NULL,
	"statement" integer NOT NULL,
	"side" text,
	"value" integer NOT NULL,
	"times" integer NOT NULL,
	CONSTRAINT "pulse_results_value_key" UNIQUE NULLS NOT DISTINCT("review_id","statement","side","value"),
	CONSTRAINT "pulse_results_side_check" CHECK ("pulse_results"."side" in ('commissioning', 'providing', 'partner'))
);
--> statement-breakpoint
ALTER TABLE "pulse_results" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "pulse_statements" (
	"agreement_id" uuid PRIMARY KEY NOT NULL,
	"statements" text[] NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"changed_by" uuid NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "pulse_statements" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "pulses" (
	"review_id" uuid PRIMARY KEY NOT NULL,
	"agreement_id" uuid NOT NULL,
	"statements" text[] NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "pulses" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "agenda_items" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agreement_id" uuid NOT NULL,
	"review_id" uuid NOT NULL,
	"text" text NOT NULL,
	"asked_by" uuid NOT NULL,
	"side" text NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"withdrawn_at" timestamp (3) with time zone,
	CONSTRAINT "agenda_items_side_check" CHECK ("agenda_items"."side" in ('commissioning', 'providing', 'partner'))
);
--> statement-breakpoint
ALTER TABLE "agenda_items" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "calendar_links" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agreement_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "calendar_links_token_key" UNIQUE("token_hash")
);
--> statement-breakpoint
ALTER TABLE "calendar_links" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "pack_notes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agreement_id" uuid NOT NULL,
	"review_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"text" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "pack_notes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "review_records" (
	"agreement_id" uuid NOT NULL,
	"review_id" uuid NOT NULL,
	"record_version" integer NOT NULL,
	"body" jsonb NOT NULL,
	"hash" text NOT NULL,
	"proposed_by" uuid NOT NULL,
	"proposed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "review_records_review_id_record_version_pk" PRIMARY KEY("review_id","record_version")
);
--> statement-breakpoint
ALTER TABLE "review_records" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "outbox" DROP CONSTRAINT "outbox_kind_check";--> statement-breakpoint
ALTER TABLE "silenced_notices" DROP CONSTRAINT "silenced_notices_kind_check";--> statement-breakpoint
ALTER TABLE "reviews" ADD COLUMN "meets_at" text;--> statement-breakpoint
ALTER TABLE "reviews" ADD COLUMN "meets_minutes" integer;--> statement-breakpoint
ALTER TABLE "reviews" ADD COLUMN "meets_where" text;--> statement-breakpoint
ALTER TABLE "reviews" ADD COLUMN "calendar_sequence" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "reviews" ADD COLUMN "called_off_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "reviews" ADD COLUMN "next_meets_on" date;--> statement-breakpoint
ALTER TABLE "pulse_answers" ADD CONSTRAINT "pulse_answers_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pulse_answers" ADD CONSTRAINT "pulse_answers_seat_id_seats_id_fk" FOREIGN KEY ("seat_id") REFERENCES "public"."seats"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pulse_answers" ADD CONSTRAINT "pulse_answers_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pulse_given" ADD CONSTRAINT "pulse_given_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pulse_given" ADD CONSTRAINT "pulse_given_seat_id_seats_id_fk" FOREIGN KEY ("seat_id") REFERENCES "public"."seats"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pulse_given" ADD CONSTRAINT "pulse_given_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pulse_results" ADD CONSTRAINT "pulse_results_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pulse_results" ADD CONSTRAINT "pulse_results_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pulse_statements" ADD CONSTRAINT "pulse_statements_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pulse_statements" ADD CONSTRAINT "pulse_statements_changed_by_persons_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pulses" ADD CONSTRAINT "pulses_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pulses" ADD CONSTRAINT "pulses_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_items" ADD CONSTRAINT "agenda_items_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_items" ADD CONSTRAINT "agenda_items_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_items" ADD CONSTRAINT "agenda_items_asked_by_persons_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_links" ADD CONSTRAINT "calendar_links_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_links" ADD CONSTRAINT "calendar_links_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pack_notes" ADD CONSTRAINT "pack_notes_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pack_notes" ADD CONSTRAINT "pack_notes_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pack_notes" ADD CONSTRAINT "pack_notes_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_records" ADD CONSTRAINT "review_records_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_records" ADD CONSTRAINT "review_records_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_records" ADD CONSTRAINT "review_records_proposed_by_persons_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "agenda_items_review_idx" ON "agenda_items" USING btree ("review_id","asked_at");--> statement-breakpoint
CREATE UNIQUE INDEX "calendar_links_one_key" ON "calendar_links" USING btree ("agreement_id","person_id") WHERE revoked_at is null;--> statement-breakpoint
CREATE INDEX "pack_notes_review_idx" ON "pack_notes" USING btree ("review_id","person_id");--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_kind_check" CHECK ("outbox"."kind" in ('consent asked', 'signature asked', 'promise due', 'story consent ending', 'decision due', 'review invitation'));--> statement-breakpoint
ALTER TABLE "silenced_notices" ADD CONSTRAINT "silenced_notices_kind_check" CHECK ("silenced_notices"."kind" in ('consent asked', 'signature asked', 'promise due', 'story consent ending', 'decision due', 'review invitation'));--> statement-breakpoint
CREATE POLICY "pulse_answers_read" ON "pulse_answers" AS PERMISSIVE FOR SELECT TO "accord_app" USING ((agreement_id = any ((select access.agreements())::uuid[]) or review_id = (select access.seat_review())) and seat_id = any ((select access.seats())::uuid[]));--> statement-breakpoint
CREATE POLICY "pulse_answers_insert" ON "pulse_answers" AS PERMISSIVE FOR INSERT TO "accord_app" WITH CHECK ((agreement_id = any ((select access.agreements())::uuid[]) or review_id = (select access.seat_review())) and seat_id = any ((select access.seats())::uuid[]) and exists (select from pulses p where p.review_id = pulse_answers.review_id and p.closed_at is null));--> statement-breakpoint
CREATE POLICY "pulse_answers_update" ON "pulse_answers" AS PERMISSIVE FOR UPDATE TO "accord_app" USING ((agreement_id = any ((select access.agreements())::uuid[]) or review_id = (select access.seat_review())) and seat_id = any ((select access.seats())::uuid[]) and exists (select from pulses p where p.review_id = pulse_answers.review_id and p.closed_at is null)) WITH CHECK ((agreement_id = any ((select access.agreements())::uuid[]) or review_id = (select access.seat_review())) and seat_id = any ((select access.seats())::uuid[]) and exists (select from pulses p where p.review_id = pulse_answers.review_id and p.closed_at is null));--> statement-breakpoint
CREATE POLICY "pulse_given_read" ON "pulse_given" AS PERMISSIVE FOR SELECT TO "accord_app" USING ((agreement_id = any ((select access.agreements())::uuid[]) or review_id = (select access.seat_review())));--> statement-breakpoint
CREATE POLICY "pulse_results_read" ON "pulse_results" AS PERMISSIVE FOR SELECT TO "accord_app" USING ((agreement_id = any ((select access.agreements())::uuid[]) or review_id = (select access.seat_review())));--> statement-breakpoint
CREATE POLICY "pulse_statements_rows" ON "pulse_statements" AS PERMISSIVE FOR ALL TO "accord_app" USING (agreement_id = any ((select access.agreements())::uuid[])) WITH CHECK (agreement_id = any ((select access.agreements())::uuid[]));--> statement-breakpoint
CREATE POLICY "pulses_read" ON "pulses" AS PERMISSIVE FOR SELECT TO "accord_app" USING ((agreement_id = any ((select access.agreements())::uuid[]) or review_id = (select access.seat_review())));--> statement-breakpoint
CREATE POLICY "pulses_insert" ON "pulses" AS PERMISSIVE FOR INSERT TO "accord_app" WITH CHECK ((agreement_id = any ((select access.agreements())::uuid[]) or review_id = (select access.seat_review())) and closed_at is null);--> statement-breakpoint
CREATE POLICY "agenda_items_read" ON "agenda_items" AS PERMISSIVE FOR SELECT TO "accord_app" USING (agreement_id = any ((select access.agreements())::uuid[]));--> statement-breakpoint
CREATE POLICY "agenda_items_insert" ON "agenda_items" AS PERMISSIVE FOR INSERT TO "accord_app" WITH CHECK (agreement_id = any ((select access.agreements())::uuid[]) and asked_by = (select access.person_id()));--> statement-breakpoint
CREATE POLICY "agenda_items_update" ON "agenda_items" AS PERMISSIVE FOR UPDATE TO "accord_app" USING (agreement_id = any ((select access.agreements())::uuid[]) and asked_by = (select access.person_id())) WITH CHECK (agreement_id = any ((select access.agreements())::uuid[]) and asked_by = (select access.person_id()));--> statement-breakpoint
CREATE POLICY "calendar_links_rows" ON "calendar_links" AS PERMISSIVE FOR ALL TO "accord_app" USING (agreement_id = any ((select access.agreements())::uuid[]) and person_id = (select access.person_id())) WITH CHECK (agreement_id = any ((select access.agreements())::uuid[]) and person_id = (select access.person_id()));--> statement-breakpoint
CREATE POLICY "pack_notes_rows" ON "pack_notes" AS PERMISSIVE FOR ALL TO "accord_app" USING (agreement_id = any ((select access.agreements())::uuid[]) and person_id = (select access.person_id())) WITH CHECK (agreement_id = any ((select access.agreements())::uuid[]) and person_id = (select access.person_id()));--> statement-breakpoint
CREATE POLICY "review_records_rows" ON "review_records" AS PERMISSIVE FOR ALL TO "accord_app" USING (agreement_id = any ((select access.agreements())::uuid[])) WITH CHECK (agreement_id = any ((select access.agreements())::uuid[]) and proposed_by = (select access.person_id()));--> statement-breakpoint
ALTER POLICY "record_acceptances_rows" ON "record_acceptances" TO accord_app USING (agreement_id = any ((select access.agreements())::uuid[])) WITH CHECK (agreement_id = any ((select access.agreements())::uuid[]) and person_id = (select access.person_id()) and exists (select from participants t where t.agreement_id = record_acceptances.agreement_id and t.person_id = record_acceptances.person_id and t.side = record_acceptances.side and t.left_at is null));--> statement-breakpoint
-- What belongs to a review stands in a review of its own agreement.
alter table review_records add constraint review_records_agreement_fkey foreign key (agreement_id, review_id) references reviews (agreement_id, id);
--> statement-breakpoint
alter table pack_notes add constraint pack_notes_agreement_fkey foreign key (agreement_id, review_id) references reviews (agreement_id, id);
--> statement-breakpoint
alter table agenda_items add constraint agenda_items_agreement_fkey foreign key (agreement_id, review_id) references reviews (agreement_id, id);
--> statement-breakpoint
alter table pulses add constraint pulses_agreement_fkey foreign key (agreement_id, review_id) references reviews (agreement_id, id);
--> statement-breakpoint
alter table pulse_answers add constraint pulse_answers_agreement_fkey foreign key (agreement_id, review_id) references reviews (agreement_id, id);
--> statement-breakpoint
-- Put to both sides, asked or counted once, and never rewritten.
grant select, insert on review_records to accord_app;
--> statement-breakpoint
grant select, insert, update (text, version, changed_at), delete on pack_notes to accord_app;
--> statement-breakpoint
grant select, insert, update (withdrawn_at) on agenda_items to accord_app;
--> statement-breakpoint
grant select, insert, update (revoked_at) on calendar_links to accord_app;
--> statement-breakpoint
grant select, insert, update (statements, version, changed_by, changed_at) on pulse_statements to accord_app;
--> statement-breakpoint
grant select, insert on pulses to accord_app;
--> statement-breakpoint
grant select, insert, update (given) on pulse_answers to accord_app;
--> statement-breakpoint
grant select on pulse_results, pulse_given to accord_app;
--> statement-breakpoint
-- What was promised, by whom and where stays as it was said.
revoke update on promises from accord_app;
--> statement-breakpoint
grant update (due_on, status, closed_on, closed_by, said, version) on promises to accord_app;
--> statement-breakpoint
-- Whose calendar asks, and for which agreement: while the link stands and the person takes part. Nothing else comes out.
create function access.calendar_link(hash text) returns table (agreement_id uuid, person_id uuid)
  language sql stable security definer set search_path = public, pg_temp as $$
  select l.agreement_id, l.person_id from calendar_links l
  where l.token_hash = hash and l.revoked_at is null
    and exists (select from participants p where p.agreement_id = l.agreement_id and p.person_id = l.person_id and p.left_at is null)
$$;
--> statement-breakpoint
-- Closing a pulse turns answers into counts: how often each value was given, by sides of three and more, those of
-- smaller sides together where they are three or more, and otherwise not at all. Then the answers go.
create function access.close_pulse(which uuid) returns integer language plpgsql security definer set search_path = public, pg_temp as $$
declare answered integer;
begin
  perform from pulses p where p.review_id = which and p.closed_at is null
    and (p.agreement_id = any (access.agreements()) or p.review_id = access.seat_review()) for update;
  if not found then return null; end if;
  insert into pulse_given (review_id, agreement_id, seat_id)
    select review_id, agreement_id, seat_id from pulse_answers where review_id = which order by random();
  get diagnostics answered = row_count;
  insert into pulse_results (review_id, agreement_id, statement, side, value, times)
    with said as (
      select a.agreement_id, g.statement::integer, g.value, s.side,
        count(*) over (partition by g.statement, s.side) >= 3 as alone
      from pulse_answers a join seats s on s.id = a.seat_id
        cross join unnest(a.given) with ordinality g(value, statement)
      where a.review_id = which and g.value is not null
    ), told as (
      select agreement_id, statement, value, case when alone then side end as side,
        count(*) over (partition by statement, case when alone then side end) as together
      from said
    )
    select which, agreement_id, statement, side, value, count(*) from told where together >= 3
    group by agreement_id, statement, side, value order by random();
  delete from pulse_answers where review_id = which;
  update pulses set closed_at = access.moment() where review_id = which;
  return answered;
end $$;
--> statement-breakpoint
-- How many have answered so far; never who, and never what.
create function access.pulse_answered(which uuid) returns integer language sql stable security definer set search_path = public, pg_temp as $$
  select count(*)::integer from pulse_answers a where a.review_id = which
    and (a.agreement_id = any (access.agreements()) or a.review_id = access.seat_review())
$$;
--> statement-breakpoint
-- A record that both sides accepted does not change, and becomes so only by the yes of both to the same text.
create function access.guard_review() returns trigger language plpgsql as $$
begin
  if old.state = 'recorded' then
    raise insufficient_privilege using message = 'Both sides accepted this record. It does not change any more.';
  end if;
  if new.state = 'recorded' and (select count(distinct a.side) from public.record_acceptances a where a.review_id = new.id
      and a.record_version = new.record_version and a.side in ('commissioning', 'providing')) < 2 then
    raise insufficient_privilege using message = 'Both sides have not accepted this record yet.';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger reviews_guard before update on reviews for each row
  when (current_user = 'accord_app') execute function access.guard_review();
--> statement-breakpoint
-- The same for what the record is made of.
create function access.guard_record() returns trigger language plpgsql as $$
begin
  if exists (select from public.reviews r where r.state = 'recorded'
      and r.id in (case when tg_op <> 'INSERT' then old.review_id end, case when tg_op <> 'DELETE' then new.review_id end)) then
    raise insufficient_privilege using message = 'Both sides accepted the record this belongs to. It does not change any more.';
  end if;
  if tg_op = 'DELETE' then return old; end if;
  return new;
end $$;
--> statement-breakpoint
create trigger review_attendance_guard before insert or update or delete on review_attendance for each row
  when (current_user = 'accord_app') execute function access.guard_record();
--> statement-breakpoint
create trigger review_evidence_guard before insert or update or delete on review_evidence for each row
  when (current_user = 'accord_app') execute function access.guard_record();
--> statement-breakpoint
create trigger review_records_guard before insert or update or delete on review_records for each row
  when (current_user = 'accord_app') execute function access.guard_record();
--> statement-breakpoint
create trigger insights_guard before insert or update or delete on insights for each row
  when (current_user = 'accord_app') execute function access.guard_record();
--> statement-breakpoint
create trigger promises_guard before insert or delete or update of text, owner_id, side, review_id on promises for each row
  when (current_user = 'accord_app') execute function access.guard_record();
--> statement-breakpoint
create trigger seats_record_guard before insert or delete or update of name, side, person_id on seats for each row
  when (current_user = 'accord_app') execute function access.guard_record();
--> statement-breakpoint
create trigger shown_charts_guard before insert or update or delete on shown_charts for each row
  when (current_user = 'accord_app') execute function access.guard_record();
--> statement-breakpoint
create trigger chart_readings_guard before insert or update or delete on chart_readings for each row
  when (current_user = 'accord_app') execute function access.guard_record();
--> statement-breakpoint
revoke all on function access.calendar_link(text), access.close_pulse(uuid), access.pulse_answered(uuid), access.guard_review(),
  access.guard_record() from public;
--> statement-breakpoint
grant execute on function access.calendar_link(text), access.close_pulse(uuid), access.pulse_answered(uuid), access.guard_review(),
  access.guard_record() to accord_app;
