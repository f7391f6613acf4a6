-- What the teller added by their own link is theirs: its author masks what they wrote themselves, and nothing else.
create or replace function access.mask_evidence(which uuid, words text[], masks text[]) returns boolean
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update evidence e set title = access.mask_words(title, words, masks), text = access.mask_words(text, words, masks),
    what_changed = access.mask_words(what_changed, words, masks), significance = access.mask_words(significance, words, masks),
    according_to = access.mask_words(according_to, words, masks), context = access.mask_words(context, words, masks),
    contribution = access.mask_words(contribution, words, masks),
    challenges_assumption = access.mask_words(challenges_assumption, words, masks),
    kind_note = access.mask_words(kind_note, words, masks)
  where e.id = which and e.author_id = access.person_id() and e.erased_at is null
    and not exists (select from evidence_placements p where p.evidence_id = e.id and p.visibility in ('agreement', 'wider'));
  if not found then return false; end if;
  update evidence_additions set text = access.mask_words(text, words, masks) where evidence_id = which and not by_teller;
  return true;
end $$;
