-- By name, who takes part where the piece of a link stands: the commissioning side first. A person who tells a story knows
-- "the council", not "everybody who takes part".
create function access.teller_readers(hash text) returns table (agreement_id uuid, organisation text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select p.agreement_id, o.name
  from access.teller_link(hash) l join evidence_placements p on p.evidence_id = l.evidence_id
    join parties y on y.agreement_id = p.agreement_id and y.left_at is null
    join organisations o on o.id = y.organisation_id
  order by array_position(array['commissioning', 'providing', 'partner'], y.side), o.name
$$;
--> statement-breakpoint
revoke all on function access.teller_readers(text) from public;
--> statement-breakpoint
grant execute on function access.teller_readers(text) to accord_app;
