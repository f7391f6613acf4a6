-- Whether this transaction acts for somebody of the agreement who leads the meeting, or may take it over. A policy names it
-- below, before anything else here.
create function access.runs_meeting(review uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from meetings m join seats s on s.review_id = m.review_id
    where m.review_id = review and m.ended_at is null and s.id = any (access.seats()) and s.person_id is not null and s.left_at is null
      and (m.facilitator_seat_id = s.id or s.may_facilitate))
$$;
--> statement-breakpoint
revoke all on function access.runs_meeting(uuid) from public;
--> statement-breakpoint
grant execute on function access.runs_meeting(uuid) to accord_app;
--> statement-breakpoint
ALTER POLICY "card_authors_insert" ON "card_authors" TO accord_app WITH CHECK ((agreement_id = any ((select access.agreements())::uuid[]) or review_id = (select access.seat_review())) and opened_at is null and (typed_by_seat = any ((select access.seats())::uuid[]) or (typed_by_seat is null and seat_id = any ((select access.seats())::uuid[]))) and (seat_id is null or seat_id = any ((select access.seats())::uuid[]) or access.runs_meeting(review_id)));--> statement-breakpoint
ALTER POLICY "chart_readings_insert" ON "chart_readings" TO accord_app WITH CHECK ((agreement_id = any ((select access.agreements())::uuid[]) or review_id = (select access.seat_review())) and revealed_at is null and seat_id = any ((select access.seats())::uuid[]) and (select access.person_id()) is not null);--> statement-breakpoint
ALTER POLICY "chart_readings_update" ON "chart_readings" TO accord_app USING ((agreement_id = any ((select access.agreements())::uuid[]) or review_id = (select access.seat_review())) and revealed_at is null and seat_id = any ((select access.seats())::uuid[]) and (select access.person_id()) is not null) WITH CHECK ((agreement_id = any ((select access.agreements())::uuid[]) or review_id = (select access.seat_review())) and revealed_at is null and seat_id = any ((select access.seats())::uuid[]) and (select access.person_id()) is not null);
--> statement-breakpoint
-- A guest needs no account, so whoever makes links could make as many guests as it takes to show a side's spread. Only people
-- with an account count toward the three; where they are three, guests are among the values, and with two there is nothing
-- from which known answers could be taken away.
create or replace function access.close_pulse(which uuid) returns integer language plpgsql security definer set search_path = public, pg_temp as $$
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
-- Appends a guest's act to the journal: what a guest does in the meeting, and their own answer to its pulse, which is told to
-- nobody. Leaving is the last thing that a seat does.
create or replace function access.record_for_seat(act uuid, hash text, event text, detail jsonb, result jsonb, is_private boolean, at timestamptz) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare guest seats; next integer;
begin
  select * into guest from seats s where s.id = access.seat_id() and s.person_id is null and (s.left_at is null or event = 'meeting.left');
  if guest.id is null or not (event like 'meeting.%' or (event = 'pulse.answered' and is_private)) then
    raise insufficient_privilege using message = 'Nobody sits here.';
  end if;
  update agreements a set journal_number = a.journal_number + 1 where a.id = guest.agreement_id returning a.journal_number into next;
  insert into journal_entries (agreement_id, number, act_id, input_hash, event, actor_side, subject_kind, subject_id, detail, result, seat_id, only_seat_id, at)
    values (guest.agreement_id, next, act, hash, event, guest.side, 'meeting', guest.review_id,
      case when is_private then detail else detail || jsonb_build_object('guest', guest.name) end, result, guest.id,
      case when is_private then guest.id end, at);
end $$;
--> statement-breakpoint
-- A key opens a seat until its meeting ends, and not a moment longer.
create or replace function access.seat_of(key_hash text) returns table (seat_id uuid, review_id uuid, agreement_id uuid, side text, meeting_number integer)
  language sql stable security definer set search_path = public, pg_temp as $$
  select s.id, s.review_id, s.agreement_id, s.side, m.number
  from seat_keys k join seats s on s.id = k.seat_id join meetings m on m.review_id = s.review_id join agreements a on a.id = s.agreement_id
  where k.token_hash = key_hash and k.expires_at > clock_timestamp() and s.person_id is null and s.left_at is null and m.ended_at is null
    and a.status = 'active'
$$;
--> statement-breakpoint
-- As before, and no more seats than a meeting has: for one that is full there is a row that names no meeting.
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
-- What is decided before a guest's eyes: while the room proposes, the text of each open proposal and which parties that sign
-- have answered. What any of them said, why it is proposed and what it rests on stays behind.
create function access.proposals_for_guest() returns table (decision_id uuid, round integer, said text, conditions text[], party_id uuid,
  party text, party_side text, has_answered boolean) language sql stable security definer set search_path = public, pg_temp as $$
  select d.id, r.round, r.text, r.conditions, p.id, o.name, p.side,
    exists (select from positions x where x.decision_id = d.id and x.round = r.round and x.party_id = p.id)
  from meetings m join meeting_stages s on s.id = m.stage_id and s.kind = 'propose'
    join decisions d on d.agreement_id = m.agreement_id and d.state = 'open'
    join consent_rounds r on r.decision_id = d.id and r.round = d.round
    join parties p on p.agreement_id = d.agreement_id and p.signs_since is not null and p.left_at is null
    join organisations o on o.id = p.organisation_id
  where m.review_id = access.seat_review() and m.ended_at is null
  order by d.proposed_at desc, d.id desc, p.id
$$;
--> statement-breakpoint
revoke all on function access.proposals_for_guest() from public;
--> statement-breakpoint
grant execute on function access.proposals_for_guest() to accord_app;
--> statement-breakpoint
-- A chart that was put before everybody is kept as it was drawn: without who corrected, posted or noted what.
update shown_charts set chart = jsonb_build_object('id', chart -> 'id', 'name', chart -> 'name', 'unit', chart -> 'unit', 'kind', chart -> 'kind',
  'direction', chart -> 'direction', 'misleads', chart -> 'misleads',
  'readings', (select coalesce(jsonb_agg(jsonb_build_object('month', e -> 'month', 'value', e -> 'value') order by n), '[]')
    from jsonb_array_elements(chart -> 'readings') with ordinality t(e, n)),
  'rebases', (select coalesce(jsonb_agg(jsonb_build_object('fromMonth', e -> 'fromMonth') order by n), '[]')
    from jsonb_array_elements(chart -> 'rebases') with ordinality t(e, n)),
  'definitions', (select coalesce(jsonb_agg(jsonb_build_object('fromMonth', e -> 'fromMonth', 'fixAfterPoints', e -> 'fixAfterPoints') order by n), '[]')
    from jsonb_array_elements(chart -> 'definitions') with ordinality t(e, n)))
  where jsonb_typeof(chart -> 'readings') = 'array' and jsonb_typeof(chart -> 'rebases') = 'array' and jsonb_typeof(chart -> 'definitions') = 'array';
