-- A guest reads of a proposal what the room's own screen shows of it: the one that lies before everybody, its text and which
-- of the parties that sign have answered. What any of them said, and what else is being decided, stays behind.
drop function access.proposals_for_guest();
--> statement-breakpoint
create function access.proposal_for_guest() returns table (decision_id uuid, state text, round integer, said text, conditions text[],
  party_id uuid, party text, party_side text, has_answered boolean) language sql stable security definer set search_path = public, pg_temp as $$
  select d.id, d.state, r.round, r.text, r.conditions, p.id, o.name, p.side,
    exists (select from positions x where x.decision_id = d.id and x.round = r.round and x.party_id = p.id)
  from meetings m join decisions d on d.id = m.shown_decision_id and d.agreement_id = m.agreement_id
    join consent_rounds r on r.decision_id = d.id and r.round = d.round
    join parties p on p.agreement_id = d.agreement_id and p.signs_since is not null and p.left_at is null
    join organisations o on o.id = p.organisation_id
  where m.review_id = access.seat_review() and m.ended_at is null
  order by p.id
$$;
--> statement-breakpoint
revoke all on function access.proposal_for_guest() from public;
--> statement-breakpoint
grant execute on function access.proposal_for_guest() to accord_app;
