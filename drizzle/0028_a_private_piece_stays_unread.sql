-- Whether this person is there for who told a piece and may read it: the words are read by whoever has the address of its link.
create or replace function access.keeps_for_teller(which uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from evidence e where e.id = which and access.is_there_for_teller(e.author_id, e.organisation_id, e.id)
    and (e.author_id = access.person_id() or e.id = any (access.asked_to_look())
      or exists (select from evidence_placements p where p.evidence_id = e.id and p.visibility <> 'private'
        and p.agreement_id = any (access.agreements()))))
$$;
--> statement-breakpoint
-- Whether this person may take a piece back for who told it. One that its author alone could read is taken back by nobody else
-- where nobody told it.
create function access.takes_back_for_teller(which uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select access.keeps_for_teller(which) or exists (select from evidence e where e.id = which
    and e.consent_status in ('given', 'not asked') and access.is_there_for_teller(e.author_id, e.organisation_id, e.id))
$$;
--> statement-breakpoint
-- What an author left here who alone could read it, for the lead of its organisation: when it was written, by whom, how its teller
-- is called in it, and none of its words. What nobody told is not told of.
create or replace function access.left_behind(here uuid) returns table (
  evidence_id uuid, author_id uuid, organisation_id uuid, author text, called text, posted_at timestamptz, consent_ends_at timestamptz, is_linked boolean
) language sql stable security definer set search_path = public, pg_temp as $$
  select p.evidence_id, p.author_id, p.organisation_id, a.name, e.called, p.posted_at, p.consent_ends_at,
    exists (select from teller_links l where l.evidence_id = p.evidence_id and l.revoked_at is null)
  from evidence_placements p join evidence e on e.id = p.evidence_id left join persons a on a.id = p.author_id
  where p.agreement_id = here and here = any (access.agreements()) and p.visibility = 'private' and p.author_id <> access.person_id()
    and e.consent_status in ('given', 'not asked')
    and e.erased_at is null and e.withdrawn_at is null and (e.consent_ends_at is null or e.consent_ends_at > access.moment())
    and access.is_there_for_teller(e.author_id, e.organisation_id, e.id)
  order by p.posted_at desc, p.evidence_id limit 200
$$;
--> statement-breakpoint
create or replace function access.erase_evidence(which uuid, withdrawn boolean, through uuid) returns boolean
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform from evidence e where e.id = which and e.erased_at is null and (
    access.takes_back_for_teller(e.id)
    or exists (select from evidence_placements p where p.evidence_id = e.id and p.agreement_id = access.job_agreement()));
  if not found then return false; end if;
  return access.erase_words(which, withdrawn, through);
end $$;
--> statement-breakpoint
revoke all on function access.takes_back_for_teller(uuid) from public;
