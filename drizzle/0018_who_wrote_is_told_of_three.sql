-- Who leads sees who has written, so that nobody is left out. One note and one name would tell who wrote it: nobody is named
-- until three have written, and nobody once the notes lie open.
create or replace function access.wrote_in(stage uuid) returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select case when count(distinct a.seat_id) >= 3 then array_agg(distinct a.seat_id) else '{}' end
  from card_authors a join cards c on c.id = a.card_id join meeting_stages s on s.id = a.stage_id
  where a.stage_id = stage and a.seat_id is not null and c.taken_back_at is null and s.cards_revealed_at is null
    and access.leads_meeting(a.review_id)
$$;
