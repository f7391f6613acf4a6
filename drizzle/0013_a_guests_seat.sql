-- A guest without an account sits in one meeting by a link that works once.
ALTER TABLE "journal_entries" ADD COLUMN "seat_id" uuid;--> statement-breakpoint
ALTER TABLE "journal_entries" ADD COLUMN "only_seat_id" uuid;--> statement-breakpoint
ALTER POLICY "journal_entries_read" ON "journal_entries" TO accord_app USING (agreement_id = any ((select access.agreements())::uuid[]) and (only_seat_id is null or agreement_id = (select access.job_agreement())) and (only_person_id is null or only_person_id = (select access.person_id()) or actor_id = (select access.person_id()) or agreement_id = (select access.job_agreement())) and (only_organisation_id is null or actor_id = (select access.person_id()) or only_organisation_id = any ((select access.organisations())::uuid[]) or agreement_id = (select access.job_agreement())));--> statement-breakpoint
-- Whose seat a key opens, as long as its guest sits there, the agreement is at work and the meeting has not ended. The hash
-- of the key goes in; nothing about any other seat comes out.
create function access.seat_of(key_hash text) returns table (seat_id uuid, review_id uuid, agreement_id uuid, side text, meeting_number integer)
  language sql stable security definer set search_path = public, pg_temp as $$
  select s.id, s.review_id, s.agreement_id, s.side, m.number
  from seat_keys k join seats s on s.id = k.seat_id join meetings m on m.review_id = s.review_id join agreements a on a.id = s.agreement_id
  where k.token_hash = key_hash and k.expires_at > clock_timestamp() and s.person_id is null and s.left_at is null and a.status = 'active'
$$;
--> statement-breakpoint
-- Gives this transaction a guest's eyes: their one meeting, and nothing else. For a key that opens no seat there there is no row.
create function access.enter_seat(key_hash text, at text, review uuid) returns table (seat_id uuid, agreement_id uuid, side text)
  language plpgsql as $$
declare found record;
begin
  perform set_config('app.person_id', '', true), set_config('app.moment', at, true), set_config('app.job_agreement', '', true),
    set_config('app.invitation_hash', '', true), set_config('app.agreements', '', true), set_config('app.organisations', '', true),
    set_config('app.asked_to_look', '', true), set_config('app.seat_id', '', true);
  select s.seat_id, s.agreement_id, s.side into found from access.seat_of(key_hash) s where s.review_id = review;
  if found.seat_id is null then return; end if;
  perform set_config('app.seat_id', found.seat_id::text, true);
  return query select found.seat_id::uuid, found.agreement_id::uuid, found.side::text;
end $$;
--> statement-breakpoint
-- The agreement's row of a guest's meeting, taken for an act, as every act in it takes it first.
create function access.take_turn_for_seat() returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform from agreements a join seats s on s.agreement_id = a.id where s.id = access.seat_id() for update of a;
end $$;
--> statement-breakpoint
-- What this guest did before under the id of an act.
create function access.done_by_seat(act uuid) returns table (done_hash text, done_result jsonb)
  language sql stable security definer set search_path = public, pg_temp as $$
  select j.input_hash, j.result from journal_entries j join seats s on s.agreement_id = j.agreement_id
  where s.id = access.seat_id() and j.seat_id = s.id and j.act_id = act
$$;
--> statement-breakpoint
-- Appends a guest's act to the journal. It names no person; what a guest does alone is told to nobody.
create function access.record_for_seat(act uuid, hash text, event text, detail jsonb, result jsonb, is_private boolean, at timestamptz) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare guest seats; next integer;
begin
  select * into guest from seats s where s.id = access.seat_id() and s.person_id is null and s.left_at is null;
  if guest.id is null or event not like 'meeting.%' then
    raise insufficient_privilege using message = 'Nobody sits here.';
  end if;
  update agreements a set journal_number = a.journal_number + 1 where a.id = guest.agreement_id returning a.journal_number into next;
  insert into journal_entries (agreement_id, number, act_id, input_hash, event, actor_side, subject_kind, subject_id, detail, result, seat_id, only_seat_id, at)
    values (guest.agreement_id, next, act, hash, event, guest.side, 'meeting', guest.review_id,
      case when is_private then detail else detail || jsonb_build_object('guest', guest.name) end, result, guest.id,
      case when is_private then guest.id end, at);
end $$;
--> statement-breakpoint
-- What a guest's link says, so that its holder can decide. One that was used, withdrawn or grew old says nothing.
create function access.seat_link(link_hash text) returns table (agreement_title text, cycle integer, meets_on date, side text, invited_by text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select a.title, r.cycle, r.meets_on, l.side, i.name
  from seat_links l join agreements a on a.id = l.agreement_id join reviews r on r.id = l.review_id join seats i on i.id = l.invited_by
    join meetings m on m.review_id = l.review_id
  where l.token_hash = link_hash and l.used_at is null and l.withdrawn_at is null and l.expires_at > access.moment()
    and m.ended_at is null and a.status = 'active'
$$;
--> statement-breakpoint
-- Takes the seat a link offers, once. The same seat asked for again by the same link, whose answer was lost, gets another key.
create function access.take_seat(link_hash text, key_hash text, new_seat uuid, called text, lasts_until timestamptz)
  returns table (agreement_id uuid, review_id uuid) language plpgsql security definer set search_path = public, pg_temp as $$
declare link seat_links; next integer; counted integer;
begin
  select * into link from seat_links l where l.token_hash = link_hash;
  if link.id is null then return; end if;
  perform from agreements a where a.id = link.agreement_id for update;
  select l.* into link from seat_links l join meetings m on m.review_id = l.review_id join agreements a on a.id = l.agreement_id
    where l.id = link.id and l.withdrawn_at is null and l.expires_at > access.moment() and m.ended_at is null and a.status = 'active'
      and (l.used_at is null or l.seat_id = new_seat)
    for update of l;
  if link.id is null then return; end if;
  if link.used_at is null then
    update meetings m set number = m.number + 1 where m.review_id = link.review_id returning m.number into counted;
    insert into seats (id, agreement_id, review_id, name, side, may_facilitate, joined_at, at_number)
      values (new_seat, link.agreement_id, link.review_id, called, link.side, false, access.moment(), counted);
    update seat_links l set used_at = access.moment(), seat_id = new_seat where l.id = link.id;
    update agreements a set journal_number = a.journal_number + 1 where a.id = link.agreement_id returning a.journal_number into next;
    insert into journal_entries (agreement_id, number, act_id, input_hash, event, actor_side, subject_kind, subject_id, detail, seat_id, at)
      values (link.agreement_id, next, new_seat, link_hash, 'meeting.guest joined', link.side, 'meeting', link.review_id,
        jsonb_build_object('guest', called), new_seat, access.moment());
  end if;
  insert into seat_keys (token_hash, agreement_id, review_id, seat_id, expires_at)
    values (key_hash, link.agreement_id, link.review_id, new_seat, lasts_until);
  return query select link.agreement_id, link.review_id;
end $$;
--> statement-breakpoint
-- What stands above the room for a guest, who sees nothing else of the agreement.
create function access.meeting_for_guest() returns table (agreement_title text, time_zone text, cycle integer, meets_on date, state text,
  chair text, chair_side text, facilitator text, note_taker text) language sql stable security definer set search_path = public, pg_temp as $$
  select a.title, a.time_zone, r.cycle, r.meets_on, r.state, c.name, r.chair_side, f.name, n.name
  from reviews r join agreements a on a.id = r.agreement_id left join persons c on c.id = r.chair_id
    left join persons f on f.id = r.facilitator_id left join persons n on n.id = r.note_taker_id
  where r.id = access.seat_review()
$$;
--> statement-breakpoint
-- What a guest did alone is told to nobody, not even that something was done.
create or replace function access.tell() returns trigger language plpgsql as $$
begin
  -- A replay tells nobody of its acts one by one.
  if current_setting('app.quiet', true) = 'yes' or new.only_seat_id is not null then return null; end if;
  perform pg_notify('accord_journal', json_build_object('agreementId', new.agreement_id, 'number', new.number,
    'subjectKind', new.subject_kind, 'subjectId', new.subject_id,
    'onlyPersonId', new.only_person_id, 'onlyOrganisationId', new.only_organisation_id, 'actorId', new.actor_id,
    'actId', new.act_id)::text);
  return null;
end $$;
--> statement-breakpoint
revoke all on function access.seat_of(text), access.enter_seat(text, text, uuid), access.take_turn_for_seat(), access.done_by_seat(uuid),
  access.record_for_seat(uuid, text, text, jsonb, jsonb, boolean, timestamptz), access.seat_link(text),
  access.take_seat(text, text, uuid, text, timestamptz), access.meeting_for_guest() from public;
--> statement-breakpoint
grant execute on function access.seat_of(text), access.enter_seat(text, text, uuid), access.take_turn_for_seat(), access.done_by_seat(uuid),
  access.record_for_seat(uuid, text, text, jsonb, jsonb, boolean, timestamptz), access.seat_link(text),
  access.take_seat(text, text, uuid, text, timestamptz), access.meeting_for_guest() to accord_app;
