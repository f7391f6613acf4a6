-- Whether a piece was told for this agreement: "this agreement" in what its teller said means that one alone.
create function access.was_told_here(which uuid, here uuid) returns boolean language sql stable
  security definer set search_path = public, pg_temp as $$
  select here = any (access.agreements()) and access.told_in(which) is not distinct from here
$$;
--> statement-breakpoint
revoke all on function access.was_told_here(uuid, uuid) from public;
--> statement-breakpoint
grant execute on function access.was_told_here(uuid, uuid) to accord_app;
--> statement-breakpoint
-- Consent ends everywhere at once, whoever said so and wherever.
create function access.end_everywhere() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update evidence_placements set consent_ends_at = new.consent_ends_at where evidence_id = new.id;
  return null;
end $$;
--> statement-breakpoint
revoke all on function access.end_everywhere() from public;
--> statement-breakpoint
create trigger evidence_end_everywhere after update of consent_ends_at on evidence for each row
  when (old.consent_ends_at is distinct from new.consent_ends_at) execute function access.end_everywhere();
--> statement-breakpoint
-- What is masked goes from every place that its author wrote: what was said of consent, of whose view it is, and of files too.
create or replace function access.mask_evidence(which uuid, words text[], masks text[]) returns boolean
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update evidence e set title = access.mask_words(title, words, masks), text = access.mask_words(text, words, masks),
    what_changed = access.mask_words(what_changed, words, masks), significance = access.mask_words(significance, words, masks),
    according_to = access.mask_words(according_to, words, masks), context = access.mask_words(context, words, masks),
    contribution = access.mask_words(contribution, words, masks),
    challenges_assumption = access.mask_words(challenges_assumption, words, masks),
    kind_note = access.mask_words(kind_note, words, masks), consent_how = access.mask_words(consent_how, words, masks),
    consent_scope_note = access.mask_words(consent_scope_note, words, masks)
  where e.id = which and e.author_id = access.person_id() and e.erased_at is null
    and not exists (select from evidence_placements p where p.evidence_id = e.id and p.visibility in ('agreement', 'wider'));
  if not found then return false; end if;
  update evidence_additions set text = access.mask_words(text, words, masks) where evidence_id = which and not by_teller;
  update evidence_files set about = access.mask_words(about, words, masks), transcript = access.mask_words(transcript, words, masks)
    where evidence_id = which;
  update evidence_placements set perspective = access.mask_words(perspective, words, masks) where evidence_id = which;
  return true;
end $$;
