-- What an index is made of is asked by the app's own role and by nobody else.
revoke all on function access.is_english(text), access.words_of(text, text, text, text, text),
  access.evidence_words(regconfig, text, text, text, text, text, text, text, text, text, text) from public;
--> statement-breakpoint
grant execute on function access.is_english(text), access.words_of(text, text, text, text, text),
  access.evidence_words(regconfig, text, text, text, text, text, text, text, text, text, text) to accord_app;
