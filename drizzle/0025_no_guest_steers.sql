ALTER POLICY "shown_charts_rows" ON "shown_charts" TO accord_app USING ((agreement_id = any ((select access.agreements())::uuid[]) or review_id = (select access.seat_review()))) WITH CHECK ((agreement_id = any ((select access.agreements())::uuid[]) or review_id = (select access.seat_review())) and (select access.person_id()) is not null);--> statement-breakpoint
ALTER POLICY "pulses_insert" ON "pulses" TO accord_app WITH CHECK ((agreement_id = any ((select access.agreements())::uuid[]) or review_id = (select access.seat_review())) and (select access.person_id()) is not null and closed_at is null);
--> statement-breakpoint
-- A guest leaves their own seat, and changes nothing else about who sits where.
create function access.guard_seat() returns trigger language plpgsql as $$
begin
  if access.person_id() is null and access.seat_id() is not null and (tg_op = 'INSERT' or new.id <> access.seat_id()
    or (to_jsonb(new) - 'left_at' - 'at_number') <> (to_jsonb(old) - 'left_at' - 'at_number')) then
    raise insufficient_privilege using message = 'A guest changes nobody’s seat.';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger seats_guard before insert or update on seats for each row when (current_user = 'accord_app') execute function access.guard_seat();
--> statement-breakpoint
-- A guest's acts count what lies on the table, and a guest whose turn it is passes it on. The course is not theirs to steer.
create function access.guard_stage() returns trigger language plpgsql as $$
declare counted text[] := array['laid', 'voted', 'have_read', 'speaking_at', 'at_number'];
begin
  if access.person_id() is null and access.seat_id() is not null and (to_jsonb(new) - counted) <> (to_jsonb(old) - counted) then
    raise insufficient_privilege using message = 'A guest does not lead the meeting.';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger meeting_stages_guard before update on meeting_stages for each row when (current_user = 'accord_app') execute function access.guard_stage();
--> statement-breakpoint
revoke all on function access.guard_seat(), access.guard_stage() from public;
--> statement-breakpoint
grant execute on function access.guard_seat(), access.guard_stage() to accord_app;
