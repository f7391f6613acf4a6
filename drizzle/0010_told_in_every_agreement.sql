-- Where else a piece stands than in one agreement, for who is there for its teller: what becomes of it is told there as
-- well, also where that person takes no part any more. In the order in which acts take their agreements.
create function access.other_places(which uuid, than uuid) returns table (agreement_id uuid, visibility text, author_id uuid, organisation_id uuid)
  language sql stable security definer set search_path = public, pg_temp as $$
  select p.agreement_id, p.visibility, p.author_id, p.organisation_id from evidence_placements p
  where p.evidence_id = which and p.agreement_id <> than
    and access.is_there_for_teller(p.author_id, p.organisation_id, p.evidence_id)
  order by p.agreement_id
$$;
--> statement-breakpoint
revoke all on function access.other_places(uuid, uuid) from public;
--> statement-breakpoint
grant execute on function access.other_places(uuid, uuid) to accord_app;
