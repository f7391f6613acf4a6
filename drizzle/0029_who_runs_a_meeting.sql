ALTER POLICY "seat_links_rows" ON "seat_links" TO accord_app USING (agreement_id = any ((select access.agreements())::uuid[])) WITH CHECK (agreement_id = any ((select access.agreements())::uuid[]) and access.runs_meeting(review_id));--> statement-breakpoint
-- The meeting to which a used link leads back whoever holds the key it gave: no other link does, and no other key.
create function access.seat_by_link(link_hash text, key_hash text) returns table (agreement_id uuid, review_id uuid)
  language sql stable security definer set search_path = public, pg_temp as $$
  select s.agreement_id, s.review_id from access.seat_of(key_hash) s join seat_links l on l.seat_id = s.seat_id where l.token_hash = link_hash
$$;
--> statement-breakpoint
-- Whether this person contributes to an agreement in force: neither a guest nor a reader does.
create function access.contributes_to(agreement uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from participants p join agreements a on a.id = p.agreement_id
    where a.id = agreement and a.status = 'active' and p.person_id = access.person_id() and p.left_at is null and p.role <> 'reader')
$$;
--> statement-breakpoint
-- As before, and it is closed by who leads the meeting, or, once that has ended, by whoever contributes to the agreement.
create or replace function access.close_pulse(which uuid) returns integer language plpgsql security definer set search_path = public, pg_temp as $$
declare answered integer;
begin
  perform from pulses p where p.review_id = which and p.closed_at is null
    and (p.agreement_id = any (access.agreements()) or p.review_id = access.seat_review()) for update;
  if not found then return null; end if;
  perform from meetings m where m.review_id = which and access.contributes_to(m.agreement_id)
    and (m.ended_at is not null or access.leads_meeting(which));
  if not found then
    raise insufficient_privilege using message = 'Only who leads the meeting closes its pulse.';
  end if;
  insert into pulse_given (review_id, agreement_id, seat_id)
    select review_id, agreement_id, seat_id from pulse_answers where review_id = which order by random();
  get diagnostics answered = row_count;
  insert into pulse_results (review_id, agreement_id, statement, side, value, times)
    with said as (
      select a.agreement_id, g.statement::integer, g.value, s.side, s.person_id is not null as is_member,
        count(s.person_id) over (partition by g.statement, s.side) >= 3 as alone
      from pulse_answers a join seats s on s.id = a.seat_id
        cross join unnest(a.given) with ordinality g(value, statement)
      where a.review_id = which and g.value is not null
    ), told as (
      select agreement_id, statement, value, case when alone then side end as side,
        count(*) filter (where is_member) over (partition by statement, case when alone then side end) as members
      from said
    )
    select which, agreement_id, statement, side, value, count(*) from told where members >= 3
    group by agreement_id, statement, side, value order by random();
  delete from pulse_answers where review_id = which;
  update pulses set closed_at = access.moment() where review_id = which;
  return answered;
end $$;
--> statement-breakpoint
-- A guest’s act counts the meeting on, and nothing else about it. A person hands the lead on where they run the meeting or
-- chair it, and takes it, or the chair, where the review names them for it and they sit down.
create or replace function access.guard_meeting() returns trigger language plpgsql as $$
declare me uuid := access.person_id(); planned record;
begin
  if me is null then
    if access.seat_id() is not null and (to_jsonb(new) - 'number' - 'at_number') <> (to_jsonb(old) - 'number' - 'at_number') then
      raise insufficient_privilege using message = 'A guest does not lead the meeting.';
    end if;
    return new;
  end if;
  if new.facilitator_seat_id = old.facilitator_seat_id and new.chair_seat_id is not distinct from old.chair_seat_id then
    return new;
  end if;
  select r.facilitator_id, r.chair_id into planned from reviews r where r.id = old.review_id;
  -- Who sits down for the first time names their seat just before it is there.
  if new.chair_seat_id is distinct from old.chair_seat_id and (planned.chair_id is distinct from me
    or exists (select from seats s where s.id = new.chair_seat_id and s.person_id is distinct from me)) then
    raise insufficient_privilege using message = 'Only the named chair takes the chair.';
  end if;
  if new.facilitator_seat_id <> old.facilitator_seat_id and not (access.contributes_to(old.agreement_id) and (
    access.runs_meeting(old.review_id) or coalesce(old.chair_seat_id = any (access.seats()), false)
    or (planned.facilitator_id is not distinct from me
      and not exists (select from seats s where s.id = new.facilitator_seat_id and s.person_id is distinct from me)))) then
    raise insufficient_privilege using message = 'The lead is handed on by who runs the meeting.';
  end if;
  return new;
end $$;
--> statement-breakpoint
-- As before for a guest. A person sits down as themself and leaves as themself; who may lead is said by who runs the meeting,
-- by its chair, or by the review that names them.
create or replace function access.guard_seat() returns trigger language plpgsql as $$
declare me uuid := access.person_id(); says_who_leads boolean;
begin
  if me is null then
    if access.seat_id() is not null and (tg_op = 'INSERT' or new.id <> access.seat_id()
      or (to_jsonb(new) - 'left_at' - 'at_number') <> (to_jsonb(old) - 'left_at' - 'at_number')) then
      raise insufficient_privilege using message = 'A guest changes nobody’s seat.';
    end if;
    return new;
  end if;
  if tg_op = 'INSERT' then
    if new.person_id is distinct from me or (new.may_facilitate and not (access.contributes_to(new.agreement_id) and (
      exists (select from reviews r where r.id = new.review_id and me in (r.facilitator_id, r.chair_id, r.note_taker_id))
      or exists (select from meetings m where m.review_id = new.review_id and m.facilitator_seat_id = new.id)))) then
      raise insufficient_privilege using message = 'One sits down as oneself.';
    end if;
    return new;
  end if;
  if (to_jsonb(new) - 'left_at' - 'at_number' - 'may_facilitate') <> (to_jsonb(old) - 'left_at' - 'at_number' - 'may_facilitate')
    or (new.left_at is distinct from old.left_at and old.person_id is distinct from me and not access.runs_meeting(old.review_id)) then
    raise insufficient_privilege using message = 'This is somebody else’s seat.';
  end if;
  says_who_leads := access.runs_meeting(old.review_id)
    or exists (select from meetings m where m.review_id = old.review_id and m.chair_seat_id = any (access.seats()));
  if new.may_facilitate <> old.may_facilitate and not (says_who_leads and access.contributes_to(old.agreement_id)) then
    raise insufficient_privilege using message = 'Who may lead is said by who runs the meeting.';
  end if;
  return new;
end $$;
--> statement-breakpoint
-- As before, and a guest who sits down while a round runs is heard in it: after all others, before a chair who speaks last.
create or replace function access.take_seat(link_hash text, key_hash text, new_seat uuid, called text, lasts_until timestamptz)
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
    if (select count(*) from seats s where s.review_id = link.review_id) >= 200 then
      return query select null::uuid, null::uuid;
      return;
    end if;
    update meetings m set number = m.number + 1 where m.review_id = link.review_id returning m.number into counted;
    insert into seats (id, agreement_id, review_id, name, side, may_facilitate, joined_at, at_number)
      values (new_seat, link.agreement_id, link.review_id, called, link.side, false, access.moment(), counted);
    with still as (
      select g.id, g.speaking_order as order_of, m.chair_seat_id as chair, array(
          select o.seat from unnest(g.speaking_order) with ordinality o(seat, nth) join seats s on s.id = o.seat
          where o.nth > g.speaking_at and s.left_at is null order by o.nth
        ) as to_come
      from meetings m join meeting_stages g on g.id = m.stage_id
      where m.review_id = link.review_id
    )
    update meeting_stages g set at_number = counted, speaking_order = case
        when still.order_of[cardinality(still.order_of)] = still.chair and still.to_come[1] <> still.chair
          then still.order_of[:cardinality(still.order_of) - 1] || new_seat || still.chair
        else still.order_of || new_seat end
      from still where g.id = still.id and cardinality(still.to_come) > 0;
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
revoke all on function access.seat_by_link(text, text), access.contributes_to(uuid) from public;
--> statement-breakpoint
grant execute on function access.seat_by_link(text, text), access.contributes_to(uuid) to accord_app;
