-- Before a piece leaves its organisation its author may take out what points to a person: these words go from every
-- place of the piece, where they stand as whole words, and what stood there is said in brackets. Nothing else can be
-- written this way, and nothing once the agreement reads it.
create function access.mask_words(kept text, words text[], masks text[]) returns text language plpgsql immutable as $$
begin
  if kept is null then return null; end if;
  for at in 1 .. coalesce(array_length(words, 1), 0) loop
    kept := regexp_replace(kept,
      '(?<![[:alnum:]])' || regexp_replace(words[at], '([^[:alnum:][:space:]])', '\\\1', 'g') || '(?![[:alnum:]])',
      '[' || regexp_replace(masks[at], '[^A-Za-z -]', '', 'g') || ']', 'g');
  end loop;
  return kept;
end $$;
--> statement-breakpoint
create function access.mask_evidence(which uuid, words text[], masks text[]) returns boolean
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
  update evidence_additions set text = access.mask_words(text, words, masks) where evidence_id = which;
  return true;
end $$;
--> statement-breakpoint
revoke all on function access.mask_evidence(uuid, text[], text[]), access.mask_words(text, text[], text[]) from public;
--> statement-breakpoint
grant execute on function access.mask_evidence(uuid, text[], text[]) to accord_app;
