-- Of the charts that were put before a room, those whose measure counts people by now: from which number on its counts are told,
-- and the shares whose part and rest may both be told, which any page of the measure shows. For who is in that room.
create function access.counted_charts(review uuid) returns table (measure_id uuid, threshold integer, shares jsonb)
  language sql stable security definer set search_path = public, pg_temp as $$
  select c.measure_id, a.small_number_threshold, coalesce((
    select jsonb_object_agg(r.month, r.value) from readings r
    where r.measure_id = c.measure_id and r.denominator >= greatest(a.small_number_threshold, 3)
      and case when a.small_number_threshold = 2 then least(r.numerator, r.denominator - r.numerator) >= 2
        else (r.numerator = 0 or r.numerator >= a.small_number_threshold)
          and (r.denominator = r.numerator or r.denominator - r.numerator >= a.small_number_threshold) end), '{}')
  from (select distinct s.measure_id, s.agreement_id from shown_charts s where s.review_id = review
      and (s.agreement_id = any (access.agreements()) or s.review_id = access.seat_review())) c
    join agreements a on a.id = c.agreement_id
  where a.small_number_threshold >= 2 and exists (select from measure_definitions d where d.measure_id = c.measure_id and d.counts_people)
$$;
--> statement-breakpoint
revoke all on function access.counted_charts(uuid) from public;
--> statement-breakpoint
grant execute on function access.counted_charts(uuid) to accord_app;
